package io.nightcondor.analytics.indicator;

/**
 * Moving average convergence divergence (G. Appel), in the unit of the closes (DOMAIN E2).
 *
 * @param line fast less slow average
 * @param signal average of the line
 * @param histogram line less signal
 */
public record Macd(BarSeries line, BarSeries signal, BarSeries histogram) {

  /**
   * @param closes oldest first
   * @param fast window of the fast average, 12 as usual
   * @param slow window of the slow average, 26 as usual
   * @param smoothing window of the signal line, 9 as usual
   */
  public static Macd of(double[] closes, int fast, int slow, int smoothing) {
    BarSeries line = difference(
        ExponentialAverage.of(closes, fast), ExponentialAverage.of(closes, slow), closes.length);
    BarSeries signal = ExponentialAverage.of(line, smoothing);
    return new Macd(line, signal, difference(line, signal, closes.length));
  }

  private static BarSeries difference(BarSeries a, BarSeries b, int bars) {
    int first = Math.max(a.first(), b.first());
    double[] values = new double[Math.max(bars - first, 0)];
    for (int i = 0; i < values.length; i++) {
      values[i] = a.at(first + i) - b.at(first + i);
    }
    return new BarSeries(first, values);
  }
}
