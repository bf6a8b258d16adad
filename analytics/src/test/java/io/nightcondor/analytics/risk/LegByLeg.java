package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.Black76;
import java.time.temporal.ChronoUnit;

/** One leg in one scenario, written out from the formulas of DOMAIN E6, F2 and F3. */
final class LegByLeg {

  private LegByLeg() {}

  /**
   * USD.
   *
   * @param spread own vol less the smile's tonight
   */
  static double value(MarketSnapshot market, HeldLeg leg, double spread, Scenario scenario) {
    double days = ChronoUnit.DAYS.between(market.session(), leg.instrument().expiry());
    double dollars = leg.quantity() * leg.instrument().multiplier();
    if (!(leg.instrument() instanceof OptionSeries series)) {
      double level =
          market.vxCurve().at(leg.instrument().expiry()).orElseThrow().level();
      return dollars * future(level, days, scenario);
    }
    ExpirySlice slice = market.slice(series.root(), series.expiry()).orElseThrow();
    double before = slice.forward().level();
    double years = Math.max(0, slice.years() - scenario.days() / 365);
    double discountFactor = Math.pow(slice.forward().discountFactor(), years / slice.years())
        * Math.exp(-scenario.rateShift() * years);
    double forward;
    double vol;
    if (series.root().underlying() == Underlying.VIX) {
      forward = future(before, days, scenario);
      vol = (slice.vol(series.strike()) + spread) * scenario.vixVolFactor();
    } else {
      forward = before * scenario.spotFactor();
      double smile =
          slice.smile().vol(Math.log(series.strike() / (before * scenario.smileFactor())));
      double x = Math.log(series.strike() / (before * scenario.smileFactor()))
          / (slice.atmVol() * Math.sqrt(slice.years()));
      double tilt = slice.atmVol() * scenario.skewnessChange() / 6 * Math.max(-2, Math.min(2, x));
      double own = Math.max(0.5 * smile, smile + spread + tilt);
      double days365 = 365 * slice.years();
      double tenor = Math.pow(30 / days365, 0.43);
      vol = scenario.spxVol().withVix()
          ? Math.max(
              Math.max(0.5 * own, 0.04),
              own + Math.max(0.35, Math.min(2, tenor)) * scenario.vixMove() / 100)
          : own
              * scenario.spxVol().factor()
              * Math.exp(scenario.spxVol().logFactor().at(days365));
    }
    return dollars
        * Black76.price(series.right(), forward, series.strike(), vol, years, discountFactor);
  }

  private static double future(double level, double days, Scenario scenario) {
    if (scenario.futures() instanceof VixFutureMove.Beta beta) {
      return Math.max(9, level + beta.response().beta(beta.set(), days) * scenario.vixMove());
    }
    if (scenario.futures() instanceof VixFutureMove.Points points) {
      return Math.max(9, level + points.points().at(days));
    }
    VixFutureMove.LogChange log = (VixFutureMove.LogChange) scenario.futures();
    return Math.max(9, level * Math.exp(log.change().at(days)));
  }
}
