package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.pack.DeltaState;

/**
 * A condor after a close: its valuation and the delta states of its sides.
 *
 * @param valuation at the close
 * @param put state of the put side
 * @param call state of the call side
 */
public record CondorClose(CondorValuation valuation, SideState put, SideState call) {

  /** Id of the condor. */
  public String id() {
    return valuation.condor().id();
  }

  /** Whether a side is TESTED or worse. */
  public boolean isTested(Side side) {
    DeltaState state = switch (side) {
      case PUT -> put.delta();
      case CALL -> call.delta();
    };
    return state.compareTo(DeltaState.TESTED) >= 0;
  }
}
