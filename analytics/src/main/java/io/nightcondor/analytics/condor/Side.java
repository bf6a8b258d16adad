package io.nightcondor.analytics.condor;

/** One vertical of a condor. */
public enum Side {
  PUT,
  CALL;

  /** The other one. */
  public Side other() {
    return this == PUT ? CALL : PUT;
  }
}
