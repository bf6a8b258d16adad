package io.nightcondor.analytics.policy;

/** What the coverage cap is a share of (DOMAIN E5); the seed does not say. */
public enum Notional {
  /** Largest loss at entry. */
  MAX_LOSS,
  /** Wider wing. */
  WIDTH,
  /** Index level at the short put strike. */
  INDEX,
  /** Credit received. */
  CREDIT
}
