package io.nightcondor.analytics.indicator;

/**
 * Relative strength index (J. W. Wilder, New Concepts in Technical Trading Systems, 1978): the
 * first averages of gains and losses are simple, those that follow are smoothed by one over the
 * period.
 */
public final class Rsi {

  private static final double TOP = 100;

  private Rsi() {}

  /** The index by bar, see {@link #of}; the bars of the first period have none. */
  public static BarSeries series(double[] closes, int period) {
    return new BarSeries(period, of(closes, period));
  }

  /**
   * The index from 0 to 100, one value a close from the one after the period on; empty if there are
   * not so many closes. Without a loss it is 100, without any change 50.
   *
   * @param closes oldest first
   * @param period 14 as Wilder has it
   */
  public static double[] of(double[] closes, int period) {
    if (period < 1) {
      throw new IllegalArgumentException("the period must be 1 or more, got " + period);
    }
    double[] index = new double[Math.max(closes.length - period, 0)];
    double gain = 0;
    double loss = 0;
    for (int i = 1; i < closes.length; i++) {
      double change = closes[i] - closes[i - 1];
      if (i <= period) {
        gain += Math.max(change, 0) / period;
        loss += Math.max(-change, 0) / period;
      } else {
        gain += (Math.max(change, 0) - gain) / period;
        loss += (Math.max(-change, 0) - loss) / period;
      }
      if (i >= period) {
        index[i - period] = gain + loss > 0 ? TOP * gain / (gain + loss) : 0.5 * TOP;
      }
    }
    return index;
  }
}
