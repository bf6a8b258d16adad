package io.nightcondor.analytics.pack;

/** Where a figure stands against its limit. */
public enum LimitState {
  /** Inside. */
  INSIDE,
  /** Inside, but beyond the share of the limit at which people are told. */
  NEAR,
  /** Beyond the limit. */
  BREACH,
  /** The figure is missing, or lacks legs that could change the answer. */
  NOT_KNOWN
}
