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
    return Fill.net(legs.stream().map(Leg::fill).toList()).stream()
        .map(fill -> new Leg(legs.get(0).series, fill.quantity(), fill.price(), fill.tradeDate()))
        .toList();
  }

  private Fill fill() {
    return new Fill(quantity, price, tradeDate);
  }
}
