package io.nightcondor.analytics.policy;

/** What a layer buys (DOMAIN E5). */
public enum InstrumentChoice {
  /** The small VIX future, ten of them as one VX where that is tighter. */
  VXM,
  /** The instrument with the best score that passes its gates. */
  AUTO
}
