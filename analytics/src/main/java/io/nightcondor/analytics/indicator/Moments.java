package io.nightcondor.analytics.indicator;

import java.util.OptionalDouble;

/**
 * Mean and spread of the values of a window.
 *
 * @param count number of values
 * @param mean 0 without a value
 * @param deviation standard deviation of the sample, over count - 1; 0 with fewer than two values
 */
public record Moments(int count, double mean, double deviation) {

  /** A window counts from three fifths of its length on (DOMAIN E3). */
  private static final int LEAST_NUMERATOR = 3;

  private static final int LEAST_DENOMINATOR = 5;

  /** Of some values of an array, the last excluded. */
  public static Moments of(double[] values, int from, int to) {
    int count = to - from;
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    double mean = count > 0 ? sum / count : 0;
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
    }
    return new Moments(count, mean, count > 1 ? StrictMath.sqrt(squares / (count - 1)) : 0);
  }

  public static Moments of(double[] values) {
    return of(values, 0, values.length);
  }

  /** Whether at least 60 % of a window are filled. */
  public boolean fills(int window) {
    return LEAST_DENOMINATOR * count >= LEAST_NUMERATOR * window;
  }

  /** A distance in standard deviations; empty if the window is not filled or nothing varies. */
  public OptionalDouble inDeviations(double distance, int window) {
    return fills(window) && deviation > 0
        ? OptionalDouble.of(distance / deviation)
        : OptionalDouble.empty();
  }

  /** Standard deviations above the mean; empty as {@link #inDeviations}. */
  public OptionalDouble score(double value, int window) {
    return inDeviations(value - mean, window);
  }
}
