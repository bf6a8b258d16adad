package io.nightcondor.analytics.probability;

import io.nightcondor.analytics.pack.Figure;
import java.util.List;

/**
 * How far the index may move in a day (DOMAIN C5): implied and realised variance blended, over one
 * trading day.
 *
 * @param impliedVol annual, a fraction
 * @param source of the implied vol
 * @param realisedVol annual, a fraction
 * @param impliedWeight share of the implied variance, 0 to 1
 * @param multiplier on the range, 0.8 to 2.0
 */
public record ExpectedDailyRange(
    double impliedVol, Source source, double realisedVol, double impliedWeight, double multiplier) {

  public static final double TRADING_DAYS = 252;

  /** Share of the implied variance unless configured. */
  public static final double IMPLIED_WEIGHT = 0.65;

  /** Returns behind the realised vol. */
  public static final int REALISED_DAYS = 20;

  private static final double LEAST_MULTIPLIER = 0.8;
  private static final double LARGEST_MULTIPLIER = 2.0;
  private static final double PERCENT = 100;

  /** Where the implied vol comes from, the best first. */
  public enum Source {
    /** The published nine-day index. */
    VIX9D,
    /** The chain's own nine-day term. */
    REPLICATED_NINE_DAYS,
    /** The thirty-day index, where neither is at hand. */
    VIX
  }

  public ExpectedDailyRange {
    check(impliedVol >= 0 && impliedVol <= Double.MAX_VALUE, "implied vol", impliedVol);
    check(realisedVol >= 0 && realisedVol <= Double.MAX_VALUE, "realised vol", realisedVol);
    check(impliedWeight >= 0 && impliedWeight <= 1, "weight", impliedWeight);
    check(multiplier >= LEAST_MULTIPLIER && multiplier <= LARGEST_MULTIPLIER, "factor", multiplier);
  }

  /** With the weight and multiplier of the book. */
  public static ExpectedDailyRange of(double impliedVol, Source source, double realisedVol) {
    return new ExpectedDailyRange(impliedVol, source, realisedVol, IMPLIED_WEIGHT, 1);
  }

  /** Percent of the index. */
  public double percent() {
    double variance =
        impliedWeight * impliedVol * impliedVol + (1 - impliedWeight) * realisedVol * realisedVol;
    return PERCENT * StrictMath.sqrt(variance / TRADING_DAYS) * multiplier;
  }

  /**
   * Index points.
   *
   * @param level S*, index points
   */
  public double points(double level) {
    return level * percent() / PERCENT;
  }

  /**
   * Annual standard deviation of the last 20 close-to-close log returns, about their mean, a
   * fraction.
   *
   * @param closes from old to new, index points
   */
  public static Figure realisedVol(List<Double> closes) {
    if (closes.size() <= REALISED_DAYS) {
      return Figure.missing(
          "WARMUP: %s closes, %s needed".formatted(closes.size(), REALISED_DAYS + 1));
    }
    List<Double> last = closes.subList(closes.size() - REALISED_DAYS - 1, closes.size());
    if (!last.stream().allMatch(close -> close > 0 && close <= Double.MAX_VALUE)) {
      return Figure.missing("CLOSE_NOT_POSITIVE");
    }
    double mean = StrictMath.log(last.get(REALISED_DAYS) / last.get(0)) / REALISED_DAYS;
    double squares = 0;
    for (int i = 1; i <= REALISED_DAYS; i++) {
      double deviation = StrictMath.log(last.get(i) / last.get(i - 1)) - mean;
      squares += deviation * deviation;
    }
    return Figure.of(StrictMath.sqrt(squares / (REALISED_DAYS - 1) * TRADING_DAYS));
  }

  private static void check(boolean holds, String name, double value) {
    if (!holds) {
      throw new IllegalArgumentException("%s out of range, got %s".formatted(name, value));
    }
  }
}
