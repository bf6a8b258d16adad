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

  /** USD. */
  static double value(MarketSnapshot market, HeldLeg leg, Scenario scenario) {
    double days = ChronoUnit.DAYS.between(market.session(), leg.instrument().expiry());
    double beta = scenario.beta().beta(days);
    double dollars = leg.quantity() * leg.instrument().multiplier();
    if (!(leg.instrument() instanceof OptionSeries series)) {
      double level =
          market.vxCurve().at(leg.instrument().expiry()).orElseThrow().level();
      return dollars * Math.max(9, level + beta * scenario.vixMove());
    }
    ExpirySlice slice = market.slice(series.root(), series.expiry()).orElseThrow();
    double before = slice.forward().level();
    double years = Math.max(0, slice.years() - scenario.days() / 365);
    double discountFactor = Math.pow(slice.forward().discountFactor(), years / slice.years())
        * Math.exp(-scenario.rateShift() * years);
    double forward;
    double vol;
    if (series.root().underlying() == Underlying.VIX) {
      forward = Math.max(9, before + beta * scenario.vixMove());
      vol = slice.vol(series.strike()) * scenario.vixVolFactor();
    } else {
      forward = before * scenario.spotFactor();
      double own = scenario.stickiness() == Stickiness.STRIKE
          ? slice.vol(series.strike())
          : slice.smile().vol(Math.log(series.strike() / forward));
      double tenor = Math.pow(30 / (365 * slice.years()), 0.43);
      vol = scenario.spxVol().withVix()
          ? Math.max(
              Math.max(0.5 * own, 0.04),
              own + Math.max(0.35, Math.min(2, tenor)) * scenario.vixMove() / 100)
          : own * scenario.spxVol().factor();
    }
    return dollars
        * Black76.price(series.right(), forward, series.strike(), vol, years, discountFactor);
  }
}
