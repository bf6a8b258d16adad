package io.nightcondor.analytics.backtest.resample;

import io.nightcondor.analytics.pack.Figure;

/**
 * A figure with its 90 % interval, all three in one unit.
 *
 * @param value of the sample itself
 * @param low a twentieth of the resamples are below
 * @param high a twentieth of the resamples are above; known if and only if low is
 */
public record Estimate(Figure value, Figure low, Figure high) {

  public Estimate {
    if (low.toOptional().isPresent() != high.toOptional().isPresent()) {
      throw new IllegalArgumentException(
          "an interval has both ends or none, got %s and %s".formatted(low, high));
    }
  }

  /** Neither the figure nor an interval. */
  public static Estimate missing(String reason) {
    return new Estimate(Figure.missing(reason), Figure.missing(reason), Figure.missing(reason));
  }
}
