package io.nightcondor.ingest.book;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Contracts of one series that were opened together.
 *
 * @param quantity signed, never 0
 * @param price of one unit, index points; empty if unknown
 * @param date exchange session of the fill; empty if unknown
 */
record Lot(long quantity, OptionalDouble price, Optional<LocalDate> date) {

  /** Contracts of which no file says when and at what price they were opened. */
  static Lot unknown(long quantity) {
    return new Lot(quantity, OptionalDouble.empty(), Optional.empty());
  }

  /**
   * The lots that make up an open position, oldest first: a fill on the side that is held opens a
   * lot, one on the other side closes the oldest. What the fills do not explain was there before
   * the first of them and is the oldest lot, of unknown cost.
   *
   * @param open signed contracts that are held, not 0
   * @param fills of the same series in order of time, bought above 0, sold below
   * @return lots that sum to open; empty if the fills opened more than is held, or the other side
   */
  static Optional<List<Lot>> firstInFirstOut(long open, List<Lot> fills) {
    long before = open - fills.stream().mapToLong(Lot::quantity).sum();
    if (before != 0 && Long.signum(before) != Long.signum(open)) {
      return Optional.empty();
    }
    Deque<Lot> lots = new ArrayDeque<>();
    if (before != 0) {
      lots.add(unknown(before));
    }
    for (Lot fill : fills) {
      long left = fill.quantity;
      while (left != 0
          && !lots.isEmpty()
          && Long.signum(lots.element().quantity) != Long.signum(left)) {
        Lot oldest = lots.remove();
        long rest = oldest.quantity + left;
        if (Long.signum(rest) == Long.signum(oldest.quantity)) {
          lots.addFirst(oldest.of(rest));
          left = 0;
        } else {
          left = rest;
        }
      }
      if (left != 0) {
        lots.addLast(fill.of(left));
      }
    }
    return Optional.of(List.copyOf(lots));
  }

  private Lot of(long newQuantity) {
    return new Lot(newQuantity, price, date);
  }
}
