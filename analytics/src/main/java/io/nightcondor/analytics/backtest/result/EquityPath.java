package io.nightcondor.analytics.backtest.result;

/** Equity from day to day: what was there at the start, and all profits since. */
final class EquityPath {

  private EquityPath() {}

  /**
   * The deepest fall from a peak, a fraction of the peak; the start is the first peak.
   *
   * @param equity at the start, USD, above 0
   * @param profits USD a day
   * @param drawn which days, in which order
   */
  static double deepest(double equity, double[] profits, int[] drawn) {
    double now = equity;
    double peak = equity;
    double deepest = 0;
    for (int day : drawn) {
      now += profits[day];
      peak = Math.max(peak, now);
      if (now < peak) {
        deepest = Math.max(deepest, (peak - now) / peak);
      }
    }
    return deepest;
  }

  static void check(double startingEquity) {
    if (!(startingEquity > 0 && startingEquity <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "the starting equity must be above 0, got " + startingEquity);
    }
  }
}
