package io.nightcondor.analytics.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one or more trades of an instrument leave.
 *
 * @param quantity signed contracts
 * @param price average over the fills on that side, index points; empty if one of them is unknown
 * @param tradeDate session of the first of those fills; empty if one of them is unknown
 */
record Fill(int quantity, OptionalDouble price, Optional<LocalDate> tradeDate) {

  /** Sums of doubles depend on their order. */
  private static final Comparator<Fill> FOR_SUMS = Comparator.comparingDouble(
          (Fill fill) -> fill.price.orElse(0))
      .thenComparingInt(Fill::quantity);

  /**
   * Nets fills of one instrument.
   *
   * @return empty if they cancel
   */
  static Optional<Fill> net(List<Fill> fills) {
    int quantity = fills.stream().mapToInt(Fill::quantity).sum();
    if (quantity == 0) {
      return Optional.empty();
    }
    List<Fill> sameSide = fills.stream()
        .filter(fill -> Integer.signum(fill.quantity) == Integer.signum(quantity))
        .sorted(FOR_SUMS)
        .toList();
    return Optional.of(new Fill(quantity, averagePrice(sameSide), firstDate(sameSide)));
  }

  private static Optional<LocalDate> firstDate(List<Fill> fills) {
    return fills.stream().anyMatch(fill -> fill.tradeDate.isEmpty())
        ? Optional.empty()
        : fills.stream().flatMap(fill -> fill.tradeDate.stream()).min(Comparator.naturalOrder());
  }

  private static OptionalDouble averagePrice(List<Fill> fills) {
    double paid = 0;
    int units = 0;
    for (Fill fill : fills) {
      if (fill.price.isEmpty()) {
        return OptionalDouble.empty();
      }
      paid += fill.price.getAsDouble() * fill.quantity;
      units += fill.quantity;
    }
    return OptionalDouble.of(paid / units);
  }
}
