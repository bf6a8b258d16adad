package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.BetaSet;
import java.util.List;

/** How much of a VIX move reaches a future (DOMAIN F2). */
public enum BetaCase {
  /** The hedge under-delivers: 0.6 of BASE. Printed, never sizes. */
  LOW,
  /** Sizes the hedge. */
  BASE,
  /** The hedge over-delivers: 1.5 of BASE, at most 1. Checks caps and NVc. */
  HIGH;

  private static final double LOW_FACTOR = 0.6;
  private static final double HIGH_FACTOR = 1.5;

  /** In the order of the arrays that hold one number for each. */
  private static final List<BetaCase> CASES = List.of(values());

  private static final List<BetaSet> SETS = List.of(BetaSet.values());

  /** VIX points of the future per point of spot VIX. */
  public double beta(BetaSet set, double days) {
    double base = set.beta(days);
    return switch (this) {
      case LOW -> LOW_FACTOR * base;
      case BASE -> base;
      case HIGH -> Math.min(1, HIGH_FACTOR * base);
    };
  }

  /** {@link #beta} of every set and case, each at its {@link #index}. */
  static double[] betas(double days) {
    return SETS.stream()
        .flatMapToDouble(set -> CASES.stream().mapToDouble(response -> response.beta(set, days)))
        .toArray();
  }

  int index(BetaSet set) {
    return SETS.indexOf(set) * CASES.size() + CASES.indexOf(this);
  }
}
