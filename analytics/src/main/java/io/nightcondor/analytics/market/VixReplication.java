package io.nightcondor.analytics.market;

import java.util.Objects;
import java.util.Optional;

/** The VIX of a chain for a number of days ahead, or why the chain does not define it. */
public sealed interface VixReplication {

  /** Calendar days ahead; 30 for the VIX. */
  int targetDays();

  /**
   * Both terms were found.
   *
   * @param near settles at the target or before
   * @param next settles after the target
   * @param nearWeight share of the near term's total variance, 0 to 1; the rest is the next term's
   * @param value VIX points
   */
  record Defined(int targetDays, VixTerm near, VixTerm next, double nearWeight, double value)
      implements VixReplication {

    public Defined {
      Objects.requireNonNull(near, "near");
      Objects.requireNonNull(next, "next");
    }

    public double nextWeight() {
      return 1 - nearWeight;
    }
  }

  /**
   * The chain does not carry it.
   *
   * @param term the expiry that failed; empty if one is missing
   */
  record Undefined(int targetDays, Reason reason, Optional<SliceKey> term)
      implements VixReplication {}

  /** Why a chain does not define a VIX. */
  enum Reason {
    /** No eligible expiry settles at the target or before. */
    NO_NEAR_TERM,
    /** No eligible expiry settles after the target. */
    NO_NEXT_TERM,
    /** No strike of the term has both sides bid. */
    NO_PARITY_STRIKE,
    /** No strike of the term at or below its forward has both sides bid. */
    NO_CENTRE_STRIKE,
    /** No put below the centre strike takes part. */
    NO_PUTS,
    /** No call above the centre strike takes part. */
    NO_CALLS,
    /** The variance of the term is not above 0. */
    NO_VARIANCE
  }
}
