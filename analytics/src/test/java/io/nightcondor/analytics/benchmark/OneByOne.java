package io.nightcondor.analytics.benchmark;

import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.risk.HeldLeg;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioSet;
import io.nightcondor.analytics.risk.SpxVolMove;
import io.nightcondor.analytics.risk.TenorCurve;
import io.nightcondor.analytics.risk.VixFutureMove;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A book under scenarios leg by leg and scenario by scenario, with the price of one option: what
 * stays the same for a leg is worked out once.
 */
final class OneByOne {

  /** Undiscounted price of one option. */
  interface Price {
    double of(OptionSeries series, double forward, double vol, double years);
  }

  private OneByOne() {}

  static double days(MarketSnapshot market, OptionSeries series) {
    return ChronoUnit.DAYS.between(market.session(), series.expiry());
  }

  /** USD by leg, then scenario. */
  static void run(
      MarketSnapshot market, List<HeldLeg> book, ScenarioSet set, Price price, double[] values) {
    int n = set.size();
    for (int leg = 0; leg < book.size(); leg++) {
      OptionSeries series = (OptionSeries) book.get(leg).instrument();
      ExpirySlice slice = market.slice(series.root(), series.expiry()).orElseThrow();
      double dollars = book.get(leg).quantity() * series.multiplier();
      double days = days(market, series);
      double beta = BetaSet.FROM_2013_TO_2026.beta(days);
      double tenorResponse = SpxVolMove.tenorResponse(365 * slice.years());
      double logDiscount = StrictMath.log(slice.forward().discountFactor());
      double ownVol = slice.vol(series.strike()) + MixedLegs.spread(leg);
      boolean vix = series.root().underlying() == Underlying.VIX;
      for (int i = 0; i < n; i++) {
        Scenario scenario = set.scenarios().get(i);
        double years = Math.max(0, slice.years() - scenario.days() / 365);
        double forward = vix
            ? future(slice, days, beta, scenario)
            : slice.forward().level() * scenario.spotFactor();
        double vol = vix
            ? ownVol * scenario.vixVolFactor()
            : vol(slice, series.strike(), MixedLegs.spread(leg), tenorResponse, scenario);
        double discountFactor =
            StrictMath.exp(logDiscount * (years / slice.years()) - scenario.rateShift() * years);
        values[leg * n + i] = dollars * discountFactor * price.of(series, forward, vol, years);
      }
    }
  }

  private static double future(ExpirySlice slice, double days, double beta, Scenario scenario) {
    double level = slice.forward().level();
    return scenario.futures() instanceof VixFutureMove.Beta
        ? Math.max(9, level + beta * scenario.vixMove())
        : scenario.futures().moved(level, days, scenario.vixMove());
  }

  private static double vol(
      ExpirySlice slice, double strike, double spread, double tenorResponse, Scenario scenario) {
    double k = StrictMath.log(strike / (slice.forward().level() * scenario.smileFactor()));
    double x = k / (slice.atmVol() * Math.sqrt(slice.years()));
    double tilt = slice.atmVol() * scenario.skewnessChange() / 6 * Math.max(-2, Math.min(2, x));
    double smile = slice.smile().vol(k);
    double own = Math.max(0.5 * smile, smile + spread + tilt);
    SpxVolMove move = scenario.spxVol();
    if (move.withVix()) {
      double added = tenorResponse * scenario.vixMove() / 100;
      return Math.max(Math.max(0.5 * own, 0.04), own + added);
    }
    double factor = move.logFactor().equals(TenorCurve.ZERO)
        ? 1
        : StrictMath.exp(move.logFactor().at(365 * slice.years()));
    return own * move.factor() * factor;
  }
}
