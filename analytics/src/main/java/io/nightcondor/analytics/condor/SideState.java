package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.pack.DeltaState;

/**
 * Delta state of one condor side after a close (DOMAIN D3).
 *
 * @param delta the state
 * @param leaveCloses closes in a row that meet the leave condition of that state
 * @param breachedThrough the index is, or was and is not yet back from, beyond the long strike
 */
public record SideState(DeltaState delta, int leaveCloses, boolean breachedThrough) {

  /** A side that was never looked at. */
  public static final SideState FRESH = new SideState(DeltaState.SAFE, 0, false);

  /** The same after a session that was not run: a close that nobody saw breaks every row. */
  public SideState afterGap() {
    return new SideState(delta, 0, breachedThrough);
  }
}
