package io.nightcondor.analytics.risk;

import java.util.List;

/** How much of a VIX move reaches a future (DOMAIN F2). */
public enum BetaCase {
  /** The hedge under-delivers; printed, never sizes. */
  LOW,
  /** Sizes the hedge. */
  BASE,
  /** Checks caps and NVc. */
  HIGH;

  /** In the order of the arrays that hold one number for each. */
  private static final List<BetaCase> CASES = List.of(values());

  /** VIX points of the future per point of spot VIX. */
  public double beta(double days) {
    return switch (this) {
      case LOW -> VixBeta.low(days);
      case BASE -> VixBeta.base(days);
      case HIGH -> VixBeta.high(days);
    };
  }

  /** {@link #beta} of every case, each at its {@link #index}. */
  static double[] betas(double days) {
    return CASES.stream().mapToDouble(beta -> beta.beta(days)).toArray();
  }

  int index() {
    return CASES.indexOf(this);
  }
}
