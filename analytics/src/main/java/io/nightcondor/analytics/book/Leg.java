package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.OptionSeries;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Fills of one series, netted.
 *
 * @param series what is held
 * @param quantity signed contracts, never 0
 * @param price average over the fills on the side that is left, index points for one unit; empty if
 *     one of them is unknown
 * @param tradeDate session of the first of those fills; empty if one of them is unknown
 */
public record Leg(
    OptionSeries series, int quantity, OptionalDouble price, Optional<LocalDate> tradeDate) {

  static final Comparator<Leg> BY_SERIES = Comparator.comparing(Leg::series);

  /** The same leg with another quantity of the same sign. */
  Leg withQuantity(int newQuantity) {
    return new Leg(series, newQuantity, price, tradeDate);
  }

  /**
   * Nets legs of one series.
   *
   * @param legs one or more of the same series
   * @return one leg, or none if they cancel
   */
  static List<Leg> net(List<Leg> legs) {
    int quantity = legs.stream().mapToInt(Leg::quantity).sum();
    if (quantity == 0) {
      return List.of();
    }
    List<Leg> sameSide = legs.stream()
        .filter(leg -> Integer.signum(leg.quantity) == Integer.signum(quantity))
        .toList();
    return List.of(
        new Leg(legs.get(0).series, quantity, averagePrice(sameSide), firstDate(sameSide)));
  }

  private static Optional<LocalDate> firstDate(List<Leg> legs) {
    return legs.stream().anyMatch(leg -> leg.tradeDate.isEmpty())
        ? Optional.empty()
        : legs.stream().flatMap(leg -> leg.tradeDate.stream()).min(Comparator.naturalOrder());
  }

  private static OptionalDouble averagePrice(List<Leg> legs) {
    double paid = 0;
    int units = 0;
    for (Leg leg : legs) {
      if (leg.price.isEmpty()) {
        return OptionalDouble.empty();
      }
      paid += leg.price.getAsDouble() * leg.quantity;
      units += leg.quantity;
    }
    return OptionalDouble.of(paid / units);
  }
}
