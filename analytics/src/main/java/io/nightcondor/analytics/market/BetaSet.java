package io.nightcondor.analytics.market;

import java.util.Arrays;
import java.util.List;

/**
 * Response of a VIX future to the spot VIX by calendar days to settlement (DOMAIN F2), fitted to
 * one-day changes of the settlements of some years: 1 / (1 + (days / scale)^power).
 */
public enum BetaSet {
  /** The default: root-mean-square error 0.04. */
  FROM_2013_TO_2026("2013_26", 25.9, 0.687),
  /** Root-mean-square error 0.008. */
  FROM_2004_TO_2014("2004_14", 19.66, 0.6457);

  private final String years;
  private final double scaleDays;
  private final double power;

  BetaSet(String years, double scaleDays, double power) {
    this.years = years;
    this.scaleDays = scaleDays;
    this.power = power;
  }

  /** How a configuration names them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(set -> set.years).toList();
  }

  /**
   * The set of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static BetaSet named(String years) {
    return Arrays.stream(values())
        .filter(set -> set.years.equals(years))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "no betas of %s, known are %s".formatted(years, String.join(", ", names()))));
  }

  /** VIX points of the future per point of spot: 1 at settlement and falling with days. */
  public double beta(double days) {
    return 1 / (1 + StrictMath.pow(Math.max(days, 0) / scaleDays, power));
  }
}
