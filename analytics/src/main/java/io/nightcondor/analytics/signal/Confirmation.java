package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.pack.TraceLine;

/**
 * Whether a technical signal speaks for a further fall tonight.
 *
 * @param state of the signal
 * @param reason why it is unknown, such as WARMUP; empty if it is known
 * @param line the rule with its figures, for the record of a decision
 */
public record Confirmation(State state, String reason, TraceLine line) {

  /** What is known of a signal. */
  public enum State {
    ACTIVE,
    NOT_ACTIVE,
    /** Too few figures, or none of tonight: neither of the two. */
    UNKNOWN
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }

  public boolean isUnknown() {
    return state == State.UNKNOWN;
  }
}
