package io.nightcondor.app.demo;

import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.UnwindRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One trading day of the books: what settled goes, and each limit order that last night's report
 * suggested is filled at its limit if the day's range allows it (buys if the low is at or below the
 * limit, sales if the high is at or above it). The range of a VIX call is its model price at the
 * range of its future. An order that the market passes at the opening would do better than its
 * limit; the story does not count on it.
 */
final class Trading {

  private static final double WHOLE = 1e-9;

  private final VxModel futures;
  private final SeriesModel model;
  private final HistoryModel.Day before;
  private final HistoryModel.Day day;

  Trading(VxModel futures, SeriesModel model, HistoryModel.Day before, HistoryModel.Day day) {
    this.futures = futures;
    this.model = model;
    this.before = before;
    this.day = day;
  }

  private record Range(double low, double high) {}

  /** Holdings after the day; what was done is added to the log, a sentence each. */
  List<Holding> after(List<Holding> holdings, RiskPack pack, List<String> log) {
    List<Holding> left = new ArrayList<>(holdings);
    String book = pack.book().id();
    for (UnwindRow row : pack.unwind()) {
      OptionalDouble limit = row.limitPrice().toOptional();
      if (row.quantity() > 0 && limit.isPresent()) {
        Range range = range(row.symbol());
        boolean filled = range.high() >= limit.getAsDouble();
        if (filled) {
          sell(left, row);
        }
        log.add(sentence(
            book, "sell", row.quantity(), row.symbol(), limit.getAsDouble(), range, filled));
      }
    }
    for (LayerRow row : pack.hedge().layers()) {
      int quantity = (int) StrictMath.floor(row.recommended().toOptional().orElse(0) + WHOLE);
      OptionalDouble limit = row.limitPrice().toOptional();
      if (quantity > 0 && limit.isPresent()) {
        Range range = range(row.instrument());
        boolean filled = range.low() <= limit.getAsDouble();
        if (filled) {
          left.add(new Holding(
              row.instrument(), quantity, limit.getAsDouble(), day.date(), "", row.condorId()));
        }
        log.add(
            sentence(book, "buy", quantity, row.instrument(), limit.getAsDouble(), range, filled));
      }
    }
    return left;
  }

  /** Holdings without what has settled by the day's close. */
  List<Holding> settled(List<Holding> holdings) {
    return holdings.stream()
        .filter(holding -> expiry(holding.symbol()).isAfter(day.date()))
        .toList();
  }

  /** Takes the sale from the hedges of that condor, the youngest first. */
  private static void sell(List<Holding> holdings, UnwindRow row) {
    int open = row.quantity();
    for (int i = holdings.size() - 1; i >= 0 && open > 0; i--) {
      Holding holding = holdings.get(i);
      if (holding.symbol().equals(row.symbol()) && holding.condorId().equals(row.condorId())) {
        int sold = Math.min(open, holding.quantity());
        open -= sold;
        if (sold == holding.quantity()) {
          holdings.remove(i);
        } else {
          holdings.set(i, holding.withQuantity(holding.quantity() - sold));
        }
      }
    }
  }

  private Range range(String symbol) {
    LocalDate expiry = expiry(symbol);
    VxDay future = VxDay.of(futures, before, day, expiry);
    if (isFuture(symbol)) {
      return new Range(future.low(), future.high());
    }
    OptionSeries series = OsiSymbol.parse(symbol);
    return new Range(
        model.value(series, future.low()).price(),
        model.value(series, future.high()).price());
  }

  private LocalDate expiry(String symbol) {
    if (!isFuture(symbol)) {
      return OsiSymbol.parse(symbol).expiry();
    }
    return futures.expiryOf(symbol, before.date());
  }

  private static boolean isFuture(String symbol) {
    return symbol.startsWith("VX");
  }

  private static String sentence(
      String book,
      String verb,
      int quantity,
      String symbol,
      double limit,
      Range range,
      boolean filled) {
    return "%s: %s %d %s at %s, range %s to %s: %s"
        .formatted(
            book,
            verb,
            quantity,
            symbol,
            Decimals.of(limit, 2),
            Decimals.of(range.low(), 2),
            Decimals.of(range.high(), 2),
            filled ? "filled" : "not filled");
  }
}
