package io.nightcondor.app.store;

/** How far a revision of a night came. */
public enum RunState {
  /** Started; running, failed, stopped or killed. */
  UNFINISHED,
  COMPLETED,
  /** Every step ended, but books failed, too many rows were refused or a mail's fate is unknown. */
  WITH_FAILURES,
  /** Given up: its files changed and it could not be finished without them. */
  SUPERSEDED
}
