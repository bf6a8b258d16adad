package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.RollDown;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Expected profit of one long unit while the VX curve stays where it is (DOMAIN E7): a future of t
 * days stands at the curve's level of t - h days by then, the spot VIX once it has settled. USD.
 */
final class UnitCarry {

  private static final double DAYS_A_YEAR = 365;

  private final StressMarket stress;

  UnitCarry(StressMarket stress) {
    this.stress = stress;
  }

  double future(VixFuture future, int horizon) {
    return RollDown.points(stress.curve(), days(future.expiry()), horizon) * future.multiplier();
  }

  /** Time value lost and the slide of its future, at its vol of tonight. */
  Figure option(LegValuation option, int horizon) {
    if (option.slice().isEmpty()) {
      return Figure.missing("NO_SLICE");
    }
    OptionSeries series = option.series();
    ExpirySlice slice = option.slice().get();
    double forward = later(series.expiry(), horizon);
    double years = Math.max(0, slice.years() - horizon / DAYS_A_YEAR);
    double later = horizon >= days(series.expiry())
        ? Math.max(0, series.right().sign() * (forward - series.strike()))
        : SmilePrice.of(series, slice, forward, years);
    return Figure.of((later - SmilePrice.of(series, slice)) * series.multiplier());
  }

  private double later(LocalDate expiry, int horizon) {
    return stress.curve().levelAt(Math.max(0, days(expiry) - horizon));
  }

  private int days(LocalDate expiry) {
    return Math.toIntExact(ChronoUnit.DAYS.between(stress.session(), expiry));
  }
}
