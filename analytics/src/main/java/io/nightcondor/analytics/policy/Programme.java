package io.nightcondor.analytics.policy;

/** How a book is hedged (DOMAIN E5, E14, E7). */
public enum Programme {
  /** Layers that a breach opens. */
  TRIGGERED,
  /** VIX calls 4/4/2, always on. */
  LADDER,
  /** One-month calls by the level of the VIX future. */
  VXTH
}
