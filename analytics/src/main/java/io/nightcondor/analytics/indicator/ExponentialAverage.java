package io.nightcondor.analytics.indicator;

/**
 * Exponential moving average: the first value is the simple average of the first n, each that
 * follows moves by 2 / (n + 1) of the distance to the new value (DOMAIN E2).
 */
public final class ExponentialAverage {

  private ExponentialAverage() {}

  /**
   * @param values oldest first, in any unit
   * @param window n
   */
  public static BarSeries of(double[] values, int window) {
    return of(new BarSeries(0, values), window);
  }

  /** The average of a series that itself starts late. */
  static BarSeries of(BarSeries series, int window) {
    if (window < 1) {
      throw new IllegalArgumentException("the window must be 1 or more, got " + window);
    }
    double[] values = series.values();
    double[] averages = new double[Math.max(values.length - window + 1, 0)];
    double alpha = 2.0 / (window + 1);
    for (int i = 0; i < averages.length; i++) {
      averages[i] = i == 0
          ? Moments.of(values, 0, window).mean()
          : averages[i - 1] + alpha * (values[i + window - 1] - averages[i - 1]);
    }
    return new BarSeries(series.first() + window - 1, averages);
  }
}
