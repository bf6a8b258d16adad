package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Fills of one VIX future, netted.
 *
 * @param future what is held
 * @param quantity signed contracts, never 0
 * @param price average over the fills on the side that is left, VIX points; empty if one of them is
 *     unknown
 * @param tradeDate session of the first of those fills; empty if one of them is unknown
 */
public record FutureLeg(
    VixFuture future, int quantity, OptionalDouble price, Optional<LocalDate> tradeDate) {

  /** The same leg with another quantity of the same sign. */
  FutureLeg withQuantity(int newQuantity) {
    return new FutureLeg(future, newQuantity, price, tradeDate);
  }

  /**
   * Nets legs of one future.
   *
   * @param legs one or more of the same future
   * @return one leg, or none if they cancel
   */
  static List<FutureLeg> net(List<FutureLeg> legs) {
    return Fill.net(legs.stream().map(FutureLeg::fill).toList()).stream()
        .map(fill ->
            new FutureLeg(legs.get(0).future, fill.quantity(), fill.price(), fill.tradeDate()))
        .toList();
  }

  private Fill fill() {
    return new Fill(quantity, price, tradeDate);
  }
}
