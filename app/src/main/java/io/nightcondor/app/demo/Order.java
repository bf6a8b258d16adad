package io.nightcondor.app.demo;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.UnwindRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A limit order of a book for one day.
 *
 * @param side of the order
 * @param quantity contracts, 1 or more
 * @param symbol OSI symbol or VIX future
 * @param limit VIX points
 * @param condorId condor that the hedge protects
 */
record Order(Side side, int quantity, String symbol, double limit, String condorId) {

  /** Keeps a whole number of units whole. */
  private static final double ROUNDING = 1e-9;

  enum Side {
    BUY,
    SELL
  }

  /** What a night's report suggests for the next day: sales first. */
  static List<Order> of(RiskPack pack) {
    List<Order> orders = new ArrayList<>();
    for (UnwindRow row : pack.unwind()) {
      add(orders, Side.SELL, row.quantity(), row.symbol(), row.limitPrice(), row.condorId());
    }
    for (LayerRow row : pack.hedge().layers()) {
      double units = row.recommended().toOptional().orElse(0);
      int whole = (int) StrictMath.floor(units + ROUNDING);
      add(orders, Side.BUY, whole, row.instrument(), row.limitPrice(), row.condorId());
    }
    return orders;
  }

  private static void add(
      List<Order> orders, Side side, int quantity, String symbol, Figure limit, String condorId) {
    limit.toOptional().ifPresent(price -> {
      if (quantity > 0) {
        orders.add(new Order(side, quantity, symbol, price, condorId));
      }
    });
  }
}
