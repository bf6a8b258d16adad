package io.nightcondor.analytics.policy;

/** Closes that the signals are computed of (DOMAIN E2). */
public enum MacdSeries {
  /** Daily closes of the index. */
  SPX_DAILY,
  /** Daily closes of the VIX. */
  VIX_DAILY,
  /** Settlements of the front VIX future. */
  VX_FRONT
}
