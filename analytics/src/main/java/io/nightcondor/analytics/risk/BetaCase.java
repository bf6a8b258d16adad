package io.nightcondor.analytics.risk;

/** How much of a VIX move reaches a future (DOMAIN F2). */
public enum BetaCase {
  /** The hedge under-delivers; printed, never sizes. */
  LOW,
  /** Sizes the hedge. */
  BASE,
  /** Checks caps and NVc. */
  HIGH;

  /** VIX points of the future per point of spot VIX. */
  public double beta(double days) {
    return switch (this) {
      case LOW -> VixBeta.low(days);
      case BASE -> VixBeta.base(days);
      case HIGH -> VixBeta.high(days);
    };
  }
}
