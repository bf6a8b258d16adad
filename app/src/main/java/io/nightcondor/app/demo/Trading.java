package io.nightcondor.app.demo;

import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One trading day of the books: what settled goes, and each order is filled at its limit if the
 * day's range allows it (buys if the low is at or below the limit, sales if the high is at or above
 * it). The range of a VIX call is its model price at the range of its future. An order that the
 * market passes at the opening would do better than its limit; the story does not count on it.
 */
final class Trading {

  private final VxModel futures;
  private final SeriesModel model;
  private final HistoryModel.Day before;
  private final HistoryModel.Day day;

  /**
   * @param model of the day
   * @param before the session before
   * @param day the session
   */
  Trading(VxModel futures, SeriesModel model, HistoryModel.Day before, HistoryModel.Day day) {
    this.futures = futures;
    this.model = model;
    this.before = before;
    this.day = day;
  }

  /** Lowest and highest price of the day, VIX points. */
  private record Range(double low, double high) {}

  /** Holdings after an order's day; what became of it is added to the log in one sentence. */
  List<Holding> after(List<Holding> holdings, Order order, String book, List<String> log) {
    Range range = range(order.symbol());
    boolean filled = switch (order.side()) {
      case BUY -> range.low() <= order.limit();
      case SELL -> range.high() >= order.limit();
    };
    log.add(sentence(book, order, range, filled));
    if (!filled) {
      return holdings;
    }
    return switch (order.side()) {
      case BUY -> bought(holdings, order);
      case SELL -> sold(holdings, order);
    };
  }

  /** Holdings without what has settled by the day's close. */
  List<Holding> settled(List<Holding> holdings) {
    return holdings.stream()
        .filter(holding -> expiry(holding.symbol()).isAfter(day.date()))
        .toList();
  }

  private List<Holding> bought(List<Holding> holdings, Order order) {
    List<Holding> after = new ArrayList<>(holdings);
    after.add(new Holding(
        order.symbol(), order.quantity(), order.limit(), day.date(), "", order.condorId()));
    return after;
  }

  /** Takes the sale from the hedges of that condor, the youngest first. */
  private static List<Holding> sold(List<Holding> holdings, Order order) {
    List<Holding> after = new ArrayList<>(holdings);
    int open = order.quantity();
    for (int i = after.size() - 1; i >= 0 && open > 0; i--) {
      Holding holding = after.get(i);
      if (holding.symbol().equals(order.symbol()) && holding.condorId().equals(order.condorId())) {
        int part = Math.min(open, holding.quantity());
        open -= part;
        if (part == holding.quantity()) {
          after.remove(i);
        } else {
          after.set(i, holding.withQuantity(holding.quantity() - part));
        }
      }
    }
    return after;
  }

  private Range range(String symbol) {
    VxDay future = VxDay.of(futures, before, day, expiry(symbol));
    if (isFuture(symbol)) {
      return new Range(future.low(), future.high());
    }
    OptionSeries series = OsiSymbol.parse(symbol);
    return new Range(
        model.value(series, future.low()).price(),
        model.value(series, future.high()).price());
  }

  private LocalDate expiry(String symbol) {
    return isFuture(symbol)
        ? futures.expiryOf(symbol, before.date())
        : OsiSymbol.parse(symbol).expiry();
  }

  private static boolean isFuture(String symbol) {
    return symbol.startsWith("VX");
  }

  private static String sentence(String book, Order order, Range range, boolean filled) {
    return "%s: %s %d %s at %s, range of the day %s to %s: %s"
        .formatted(
            book,
            order.side() == Order.Side.BUY ? "buy" : "sell",
            order.quantity(),
            order.symbol(),
            Decimals.of(order.limit(), 2),
            Decimals.of(range.low(), 2),
            Decimals.of(range.high(), 2),
            filled ? "filled" : "not filled");
  }
}
