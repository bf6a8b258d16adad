package io.nightcondor.analytics.pack;

/** What became of an order on paper, or how a line of the paper ledger came about. */
public enum FillOutcome {
  /** Ordered tonight; the next session decides. */
  PENDING(true, false),
  /** The session's range reached the limit with half a spread to spare. */
  FILLED(true, true),
  /** The source has no range; the session's mark reached the limit with half a spread to spare. */
  FILLED_NO_RANGE(true, true),
  /** The session's range did not reach the limit. */
  NOT_FILLED(true, false),
  /** The source has no range, and the session's mark did not reach the limit. */
  NOT_FILLED_NO_RANGE(true, false),
  /** The session has no price of it, or does not say what its spread was. */
  NO_PRICE(true, false),
  /** A sale of what was no longer held. */
  NOT_HELD(true, false),
  /** The session for which the order was good was not run. */
  LAPSED(true, false),
  /** Held by the book when its own policy went on paper; no order. */
  OPENING(false, false),
  /** Settled and paid out; no order. */
  SETTLED(false, false);

  private final boolean order;
  private final boolean filled;

  FillOutcome(boolean order, boolean filled) {
    this.order = order;
    this.filled = filled;
  }

  /** Whether a rule ordered it. */
  public boolean isOrder() {
    return order;
  }

  /** Whether units changed hands by an order. */
  public boolean isFilled() {
    return filled;
  }
}
