package io.nightcondor.analytics.ranking;

/** What could be done with a tested condor; equal scores rank in this order. */
public enum Action {
  HOLD,
  HEDGE,
  CLOSE,
  ROLL,
  WIDEN,
  UNWIND;

  /** Whether a thesis in doubt speaks for it. */
  public boolean leaves() {
    return this == CLOSE || this == ROLL;
  }
}
