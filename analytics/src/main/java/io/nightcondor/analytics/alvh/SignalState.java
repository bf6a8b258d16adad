package io.nightcondor.analytics.alvh;

/** What a signal says of a condition. */
public enum SignalState {
  MET,
  NOT_MET,
  /** The signal is missing, stale or still warming up. */
  UNKNOWN
}
