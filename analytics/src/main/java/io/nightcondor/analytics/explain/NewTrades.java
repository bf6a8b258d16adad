package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was opened since the last session: tonight's mark against the fill, and what it cost. */
final class NewTrades {

  private static final double DUST = 1e-9;
  private static final Figure UNKNOWN_COST = Figure.missing(CondorValuation.UNKNOWN_COST);

  private final ExplainInput input;
  private final LocalDate from;
  private final List<PositionMatch.Opened> opened;
  private final Map<String, Figure> prices = new TreeMap<>();
  private final Map<String, String> late = new TreeMap<>();

  NewTrades(ExplainInput input, LocalDate from, List<PositionMatch.Opened> opened) {
    this.input = input;
    this.from = from;
    this.opened = opened;
    opened.stream()
        .collect(Collectors.groupingBy(
            NewTrades::key, TreeMap::new, Collectors.summingDouble(PositionMatch.Opened::units)))
        .forEach((key, units) -> prices.put(key, price(key, units)));
  }

  /** USD. */
  Figure profit() {
    return opened.stream().map(this::profit).reduce(Figure.of(0), Figure::plus);
  }

  /** USD, negative or 0. */
  Figure fees() {
    return Figure.of(opened.stream()
        .mapToDouble(trade ->
            0 - Math.abs(trade.units()) * input.policy().commission(trade.now().instrument()))
        .sum());
  }

  /** Owners of what was opened, in order. */
  List<String> owners() {
    return opened.stream().map(trade -> trade.now().owner()).distinct().sorted().toList();
  }

  /** New symbols whose file gives no trade date after the last session, with that date. */
  List<String> late() {
    return List.copyOf(late.values());
  }

  private Figure profit(PositionMatch.Opened trade) {
    OwnedPosition now = trade.now();
    int multiplier = now.instrument().multiplier();
    double bounds = Math.abs(trade.units()) * multiplier * now.bound();
    Figure fill = prices.getOrDefault(key(trade), UNKNOWN_COST);
    return now.mark()
        .plus(fill.map(price -> -price))
        .map(gain -> gain * multiplier * trade.units() + bounds);
  }

  /** The average price of the latest fills that make up what was added. */
  private Figure price(String key, double units) {
    List<Position> newestFirst = input.fills().stream()
        .filter(fill -> key(fill.instrument(), fill.quantity()).equals(key))
        .sorted(Comparator.comparing((Position fill) -> fill.tradeDate().orElse(LocalDate.MIN))
            .thenComparing(Position::sourceFile)
            .thenComparingInt(Position::sourceLine)
            .reversed())
        .toList();
    double left = Math.abs(units);
    double paid = 0;
    List<LocalDate> before = new ArrayList<>();
    for (Position fill : newestFirst) {
      if (left <= DUST) {
        break;
      }
      boolean isNew = fill.tradeDate().filter(date -> date.isAfter(from)).isPresent();
      boolean isMerged = !isNew && Math.abs(fill.quantity()) - left > DUST;
      // a line of older contracts too has their average price, not that of what was added
      if (fill.price().isEmpty() || isMerged) {
        return UNKNOWN_COST;
      }
      double taken = Math.min(left, Math.abs(fill.quantity()));
      paid += taken * fill.price().getAsDouble();
      left -= taken;
      fill.tradeDate().filter(date -> !date.isAfter(from)).ifPresent(before::add);
    }
    before.stream()
        .max(Comparator.naturalOrder())
        .ifPresent(date -> late.put(
            key, "%s, traded %s".formatted(newestFirst.get(0).instrument().symbol(), date)));
    return left > DUST ? UNKNOWN_COST : Figure.of(paid / Math.abs(units));
  }

  private static String key(PositionMatch.Opened trade) {
    return key(trade.now().instrument(), trade.units());
  }

  /** Long and short contracts of a series have fills of their own. */
  private static String key(Instrument instrument, double units) {
    return instrument.symbol() + (units > 0 ? " long" : " short");
  }
}
