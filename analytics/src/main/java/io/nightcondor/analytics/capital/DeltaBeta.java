package io.nightcondor.analytics.capital;

import io.nightcondor.analytics.pack.Figure;

/** Beta of a book to the SPX by its deltas (DOMAIN E11). */
final class DeltaBeta {

  /** VIX points per +1 % of the SPX, 2016 to 2022 (DOMAIN F3, measured). */
  static final double VIX_POINTS_PER_PERCENT = -1.43;

  /** A move of the index by its whole level is 100 %. */
  private static final double PERCENTS = 100;

  private DeltaBeta() {}

  /**
   * (spot delta x S + 100 x hedge x s) / equity.
   *
   * @param spotDelta USD per index point
   * @param spot index points
   * @param hedge USD per point of the spot VIX
   * @param equity USD, above 0
   */
  static Figure of(Figure spotDelta, Figure spot, Figure hedge, double equity) {
    return spotDelta
        .with(spot, (delta, level) -> delta * level)
        .plus(hedge.map(dollars -> PERCENTS * dollars * VIX_POINTS_PER_PERCENT))
        .map(dollars -> dollars / equity);
  }
}
