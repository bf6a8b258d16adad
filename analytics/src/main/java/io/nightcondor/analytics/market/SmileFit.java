package io.nightcondor.analytics.market;

import java.util.Optional;

/**
 * How well a slice's smile meets its quotes, and what was checked about it.
 *
 * @param rung which form it has
 * @param rmsHalfSpreads root mean square of price error over half-spread, each quote once; a locked
 *     market counts as one tick wide
 * @param rmsVolPoints root mean square of the vol error, vol points, weighted by squared vega:
 *     where an option is worth something
 * @param starts how many times the optimiser was started; 0 for an interpolated smile
 * @param butterfly Gatheral's g on its grid; empty for an interpolated smile, whose kinks have none
 * @param leftWingSlope total variance per unit of log-moneyness far below the forward, 0 to 2
 * @param rightWingSlope the same far above it
 */
public record SmileFit(
    Rung rung,
    double rmsHalfSpreads,
    double rmsVolPoints,
    int starts,
    Optional<Butterfly> butterfly,
    double leftWingSlope,
    double rightWingSlope) {

  /** Forms of a smile, the wanted one first. */
  public enum Rung {
    /** Raw SVI, free of butterfly arbitrage as fitted. */
    SVI,
    /** Raw SVI that a penalty made free of butterfly arbitrage. */
    SVI_PENALISED,
    /** SSVI through the slice's at-the-money variance. */
    SSVI,
    /** Total variance joined by lines between the quotes. */
    INTERPOLATED
  }

  /**
   * Where Gatheral's g, a density but for a positive factor, is lowest.
   *
   * @param lowest of g on the grid; a butterfly has a negative price where it is below 0
   * @param logMoneyness of that grid point
   * @param halfWidth of the grid around the forward, log-moneyness
   */
  public record Butterfly(double lowest, double logMoneyness, double halfWidth) {}
}
