package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.pack.DeltaState;

/**
 * Moves a side's delta state over one close (DOMAIN D3). Up at once, to the highest state whose
 * enter condition holds. Down only after the leave condition of the present state has held for
 * several closes in a row and its enter condition no longer holds; then to the highest state whose
 * enter condition holds.
 */
public final class DeltaStateMachine {

  private final StateRules rules;

  public DeltaStateMachine(StateRules rules) {
    this.rules = rules;
  }

  /** Over a close that is all that counts. */
  public SideState next(SideState previous, SideObservation close) {
    return next(previous, close, false);
  }

  /** @param entered whether the day met the condition that starts an episode, if not the close */
  public SideState next(SideState previous, SideObservation close, boolean entered) {
    DeltaState reached = entered ? DeltaState.TRIGGERED : reached(close);
    int leaveCloses = leaves(previous.delta(), close) ? previous.leaveCloses() + 1 : 0;
    boolean breached = breachedThrough(previous, close);
    int direction = reached.compareTo(previous.delta());
    if (direction > 0 || (direction < 0 && leaveCloses >= rules.leaveCloses())) {
      return new SideState(reached, 0, breached);
    }
    return new SideState(previous.delta(), leaveCloses, breached);
  }

  /** Whether a close meets the condition that starts an episode. */
  public boolean isEntry(SideObservation close) {
    return close.shortDelta() >= rules.entryDelta()
        || (rules.entryOnTouch() && close.atOrBeyondShort());
  }

  private DeltaState reached(SideObservation close) {
    if (isEntry(close)) {
      return DeltaState.TRIGGERED;
    }
    if (close.atOrBeyondShort() || close.shortDelta() >= rules.testedEnterDelta()) {
      return DeltaState.TESTED;
    }
    if (close.shortDelta() >= rules.watchEnterDelta()
        || close.distanceSigma() <= rules.watchEnterSigma()) {
      return DeltaState.WATCH;
    }
    return DeltaState.SAFE;
  }

  private boolean leaves(DeltaState state, SideObservation close) {
    return switch (state) {
      case SAFE -> false;
      case WATCH ->
        close.shortDelta() < rules.watchLeaveDelta()
            && close.distanceSigma() > rules.watchLeaveSigma();
      case TESTED -> close.shortDelta() < rules.testedLeaveDelta();
      case TRIGGERED -> close.shortDelta() < rules.triggeredLeaveDelta();
    };
  }

  private boolean breachedThrough(SideState previous, SideObservation close) {
    if (close.beyondLong()) {
      return true;
    }
    return previous.breachedThrough() && !close.insideLongBy(rules.breachClearShare());
  }
}
