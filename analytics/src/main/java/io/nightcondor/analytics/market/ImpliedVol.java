package io.nightcondor.analytics.market;

/** The implied vol of one price, or why there is none. */
public sealed interface ImpliedVol {

  /**
   * A vol was found.
   *
   * @param vol a fraction
   */
  record Solved(double vol) implements ImpliedVol {}

  /** No vol reproduces the price. */
  record Unsolved(Reason reason) implements ImpliedVol {}

  /** Why a price has no implied vol. */
  enum Reason {
    /** The price is at or below the discounted intrinsic value. */
    BELOW_INTRINSIC,
    /** The price is at or above the discounted forward (call) or strike (put). */
    ABOVE_MAX,
    /** There is no bid, so the mid is no price. */
    NO_BID,
    /** The series has settled, or settles at this instant. */
    EXPIRED,
    /** The expiry has no usable forward. */
    NO_FORWARD,
    /** The quote was stored by a version that kept no vol of this side. */
    NOT_KEPT
  }
}
