package io.nightcondor.reporting.html;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TrailRow;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The course of one figure over the nights of a book: a line, and the same in words.
 *
 * @param now its cell of the last night
 * @param words lowest and highest value with their nights, and how many nights lack it
 */
record Course(
    String id, String name, String unit, OverviewCells.Cell now, Sparkline line, String words) {

  private record Value(TrailRow row, double value) {}

  /** The four that a reader follows, nights oldest first. */
  static List<Course> of(List<TrailRow> trail) {
    return List.of(
        of(
            "shortfall",
            "Expected shortfall",
            "USD, 97.5 %, 1 day",
            trail,
            TrailRow::expectedShortfall,
            OverviewCells::usd),
        of(
            "severity",
            "Worst severity",
            "% of a side's largest loss",
            trail,
            TrailRow::worstSeverity,
            OverviewCells::percent),
        of(
            "hedge",
            "Gain of the hedge under stress",
            "USD, BASE response",
            trail,
            TrailRow::hedgeStressGain,
            OverviewCells::usd),
        of(
            "profit",
            "P&L since the session before",
            "USD, all positions",
            trail,
            TrailRow::totalPnl,
            OverviewCells::usd));
  }

  private static Course of(
      String id,
      String name,
      String unit,
      List<TrailRow> trail,
      Function<TrailRow, Figure> of,
      Function<Figure, OverviewCells.Cell> cell) {
    Figure last =
        trail.isEmpty() ? Figure.missing("no night yet") : of.apply(trail.get(trail.size() - 1));
    return new Course(
        id,
        name,
        unit,
        cell.apply(last),
        Sparkline.of(trail.stream().map(row -> of.apply(row).toOptional()).toList()),
        words(trail, of, cell));
  }

  private static String words(
      List<TrailRow> trail,
      Function<TrailRow, Figure> of,
      Function<Figure, OverviewCells.Cell> cell) {
    List<Value> known = trail.stream()
        .filter(row -> of.apply(row) instanceof Figure.Known)
        .map(row -> new Value(row, of.apply(row).toOptional().orElseThrow()))
        .toList();
    if (known.isEmpty()) {
      return "Not known on any night.";
    }
    Comparator<Value> byValue = Comparator.comparingDouble(Value::value);
    Value low = known.stream().min(byValue).orElseThrow();
    Value high = known.stream().max(byValue).orElseThrow();
    String gaps = known.size() == trail.size()
        ? ""
        : " Known on %s of %s nights.".formatted(known.size(), trail.size());
    return "Lowest %s on %s, highest %s on %s.%s"
        .formatted(
            cell.apply(of.apply(low.row())).text(),
            low.row().session(),
            cell.apply(of.apply(high.row())).text(),
            high.row().session(),
            gaps);
  }
}
