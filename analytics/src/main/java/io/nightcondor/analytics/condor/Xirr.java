package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Money-weighted return of dated flows, ACT/365 (DOMAIN D2): the rate r at which the flows,
 * discounted by (1 + r)^(days / 365), sum to zero.
 */
public final class Xirr {

  private static final double DAYS_A_YEAR = 365;

  /** Bracket of ln(1 + r): from all but everything lost to e^40. */
  private static final double LOWEST = -20;

  private static final double HIGHEST = 40;

  /** Halvings of the bracket of 60 until neighbouring doubles remain. */
  private static final int HALVINGS = 80;

  private Xirr() {}

  /**
   * A fraction per year; -1 if nothing ever comes back; missing if no rate or no single one fits.
   */
  public static Figure of(List<CashFlow> flows) {
    if (flows.isEmpty()) {
      return Figure.missing("NO_FLOWS");
    }
    if (flows.stream().allMatch(flow -> flow.amount() <= 0)) {
      return Figure.of(-1);
    }
    LocalDate start =
        flows.stream().map(CashFlow::date).min(LocalDate::compareTo).orElseThrow();
    double low = LOWEST;
    double high = HIGHEST;
    double atLow = presentValue(flows, start, low);
    if (!(atLow * presentValue(flows, start, high) < 0)) {
      return Figure.missing("UNDEFINED");
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (low + high);
      double atMiddle = presentValue(flows, start, middle);
      if (atLow * atMiddle > 0) {
        low = middle;
        atLow = atMiddle;
      } else {
        high = middle;
      }
    }
    return Figure.of(StrictMath.expm1(0.5 * (low + high)));
  }

  /** @param logRate ln(1 + r) */
  private static double presentValue(List<CashFlow> flows, LocalDate start, double logRate) {
    double sum = 0;
    for (CashFlow flow : flows) {
      double years = ChronoUnit.DAYS.between(start, flow.date()) / DAYS_A_YEAR;
      sum += flow.amount() * StrictMath.exp(-logRate * years);
    }
    return sum;
  }
}
