package io.nightcondor.analytics.policy;

/** What a missing divergence does to layer 2 (DOMAIN E12). */
public enum MissingSignals {
  /** Layer 2 waits. */
  BLOCK,
  /** Layer 2 opens without it. */
  IGNORE
}
