package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.pack.Figure;

/**
 * What the regime of a close is judged by.
 *
 * @param vix close, VIX points
 * @param vix3m close, VIX points; missing with its reason
 * @param vx1 the nearest monthly VIX future that has not settled, VIX points
 * @param vx2 the one after it, VIX points
 * @param futuresSource where both come from, in words
 * @param mlq the market-liquidity quick ratio, 1 is normal
 */
public record RegimeObservation(
    Figure vix, Figure vix3m, Figure vx1, Figure vx2, String futuresSource, Figure mlq) {

  /** Futures that settled. */
  static final String SETTLEMENTS = "settlements of the monthly VX futures";

  /** Futures that no source has, from the options on them. */
  static final String PARITY = "put-call parity of the monthly VIX options";

  /** VIX / VIX3M; missing if either is. */
  public Figure ratio() {
    return quotient(vix, vix3m);
  }

  /** VX1 / VX2 less 1, a fraction; above 0 in backwardation. */
  public Figure inversion() {
    return quotient(vx1, vx2).map(quotient -> quotient - 1);
  }

  private static Figure quotient(Figure numerator, Figure denominator) {
    if (numerator instanceof Figure.Known a && denominator instanceof Figure.Known b) {
      return b.value() > 0 ? Figure.of(a.value() / b.value()) : Figure.missing("NOT_POSITIVE");
    }
    return numerator instanceof Figure.Missing ? numerator : denominator;
  }
}
