package io.nightcondor.analytics.alvh.paper;

import io.nightcondor.analytics.pack.FillOutcome;
import java.util.Optional;

/**
 * What one session showed of one instrument, VIX points. Simple types, so that the ledger can store
 * it as JSON.
 *
 * @param open first price between bid and ask; empty if the source lacks it
 * @param low lowest; empty if the source lacks it
 * @param high highest; empty if the source lacks it
 * @param mark at the close; empty if nothing prices it
 * @param halfSpread between bid and ask; empty if it is neither quoted nor configured
 */
public record SessionRange(
    Optional<Double> open,
    Optional<Double> low,
    Optional<Double> high,
    Optional<Double> mark,
    Optional<Double> halfSpread) {

  /** Of an instrument that the session does not price. */
  public static final SessionRange NONE = new SessionRange(
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public SessionRange {
    if (low.isPresent() != high.isPresent()) {
      throw new IllegalArgumentException("low and high come together, got " + low + ", " + high);
    }
    if (low.isPresent() && !(low.get() <= high.get())) {
      throw new IllegalArgumentException(
          "low must not be above high, got %s, %s".formatted(low.get(), high.get()));
    }
  }

  /** A session of which the source has the mark alone. */
  public static SessionRange ofMark(double mark, double halfSpread) {
    return new SessionRange(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(mark),
        Optional.of(halfSpread));
  }

  /** Whether an order can be decided by it. */
  boolean isPriced() {
    return halfSpread.isPresent() && (mark.isPresent() || hasRange());
  }

  boolean hasRange() {
    return low.isPresent();
  }

  /** {@link FillOutcome} of an order that it fills or does not. */
  FillOutcome outcome(boolean filled) {
    if (hasRange()) {
      return filled ? FillOutcome.FILLED : FillOutcome.NOT_FILLED;
    }
    return filled ? FillOutcome.FILLED_NO_RANGE : FillOutcome.NOT_FILLED_NO_RANGE;
  }
}
