package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.pack.ScenarioPanel.CurveRow;
import io.nightcondor.analytics.pack.ScenarioPanel.SpotLineRow;
import io.nightcondor.reporting.table.PayoffCharts.Level;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Mark;
import io.nightcondor.reporting.table.ReportChart.MarkKind;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The book's profit by index level, with its hedge and without. */
final class StressCurves {

  private static final List<Series> BOOK = List.of(
      new Series("Hedged at expiry", "Hedged, at the first expiry", Line.SOLID, Ink.INK),
      new Series("Hedged today", "Hedged, today", Line.DASHED, Ink.ACCENT),
      new Series("Unhedged at expiry", "Unhedged, at the first expiry", Line.SOLID, Ink.SOFT),
      new Series("Unhedged today", "Unhedged, today", Line.DOTTED, Ink.WARN));

  private static final List<Series> LINE = List.of(
      new Series("Hedged", "Hedged", Line.SOLID, Ink.INK),
      new Series("Unhedged", "Unhedged", Line.DASHED, Ink.ACCENT),
      new Series("Hedge at LOW", "Hedge at LOW", Line.DOTTED, Ink.WARN),
      new Series("Hedge at HIGH", "Hedge at HIGH", Line.DOTTED, Ink.GOOD));

  private StressCurves() {}

  private record Point(double spot, CurveRow row) {}

  /** Today and at the first expiry; none where the index level or that expiry is not known. */
  static List<ReportChart> of(ScenarioPanel panel) {
    if (!(panel.spot() instanceof Figure.Known spot) || panel.curveExpiry().isEmpty()) {
      return List.of();
    }
    List<Point> points = panel.curves().stream()
        .map(row -> new Point(spot.value() * (1 + row.spotShock() / 100), row))
        .toList();
    ReportTable table = new TableBuilder<Point>("bookCurvePoints", "Numbers of the curves")
        .foldable()
        .number("Index level", POINTS, 2, Point::spot)
        .figure("Hedged at expiry", USD, 0, p -> p.row().hedgedExpiry())
        .figure("Hedged today", USD, 0, p -> p.row().hedgedToday())
        .figure("Unhedged at expiry", USD, 0, p -> p.row().unhedgedExpiry())
        .figure("Unhedged today", USD, 0, p -> p.row().unhedgedToday())
        .build(points, "");
    List<Series> drawn = ChartParts.drawn(table, BOOK);
    if (points.size() < 2 || drawn.isEmpty()) {
      return List.of();
    }
    List<Mark> marks = List.of(new Mark(MarkKind.SPOT, "S*", spot.value()));
    return List.of(new ReportChart(
        "bookCurve",
        "Book by index level, today and at the first expiry",
        description(panel, spot.value(), panel.curveExpiry().get()),
        Kind.PAYOFF,
        table,
        drawn,
        PayoffCharts.PROFIT,
        marks,
        PayoffCharts.markTable("bookCurveMarks", marks, levels(points)),
        ChartParts.missing(table, BOOK)));
  }

  private static List<Level> levels(List<Point> points) {
    return points.stream()
        .flatMap(p -> p.row().hedgedExpiry().toOptional().stream()
            .mapToObj(profit -> new Level(p.spot(), profit)))
        .toList();
  }

  private static String description(ScenarioPanel panel, double spot, LocalDate expiry) {
    return "Profit in USD of the book by index level today and at the first expiry on %s, with its hedge and without, vols answering at BASE. %s%s S* is %s."
        .formatted(
            expiry, worst(panel.curves()), unmoved(panel.curves()), ChartParts.words(spot, 0));
  }

  private static String worst(List<CurveRow> rows) {
    return rows.stream()
        .filter(row -> row.hedgedExpiry() instanceof Figure.Known)
        .min(Comparator.comparingDouble(row -> known(row.hedgedExpiry())))
        .map(row -> "With the hedge the lowest at expiry is %s, at an index move of %s %%."
            .formatted(
                ChartParts.words(known(row.hedgedExpiry()), 0),
                ChartParts.words(row.spotShock(), 0)))
        .orElse("");
  }

  private static String unmoved(List<CurveRow> rows) {
    return rows.stream()
        .filter(row -> row.spotShock() == 0 && row.hedgedExpiry() instanceof Figure.Known)
        .findFirst()
        .map(row -> " Without a move it is " + ChartParts.words(known(row.hedgedExpiry()), 0) + ".")
        .orElse("");
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }

  /** The conservative line of tonight, with what the hedge adds at LOW and at HIGH. */
  static List<ReportChart> line(List<SpotLineRow> all) {
    List<SpotLineRow> rows = all.stream()
        .filter(row -> row.days() == 0)
        .sorted(Comparator.comparingDouble(SpotLineRow::spotShock))
        .toList();
    ReportTable table = new TableBuilder<SpotLineRow>("spotLinePoints", "Numbers of the lines")
        .foldable()
        .number("Move", StressTables.OF_INDEX, 0, SpotLineRow::spotShock)
        .figure("Hedged", USD, 0, SpotLineRow::hedged)
        .figure("Unhedged", USD, 0, SpotLineRow::unhedged)
        .figure("Hedge at LOW", USD, 0, row -> row.unhedged().plus(row.hedgeLow()))
        .figure("Hedge at HIGH", USD, 0, row -> row.unhedged().plus(row.hedgeHigh()))
        .build(rows, "");
    List<Series> drawn = ChartParts.drawn(table, LINE);
    if (rows.size() < 2 || drawn.isEmpty()) {
      return List.of();
    }
    return List.of(new ReportChart(
        "spotLineChart",
        "Stress by spot, tonight",
        "Profit in USD of the book at its worst among the vol responses, by move of the index: with the hedge at BASE, with the hedge at LOW and at HIGH as a band, and without it. "
            + lowest(rows),
        Kind.LINES,
        table,
        drawn,
        PayoffCharts.PROFIT,
        List.of(),
        ChartParts.noMarks("spotLineChart"),
        ChartParts.missing(table, LINE)));
  }

  private static String lowest(List<SpotLineRow> rows) {
    Optional<SpotLineRow> lowest = rows.stream()
        .filter(row -> row.hedged() instanceof Figure.Known)
        .min(Comparator.comparingDouble(row -> known(row.hedged())));
    return lowest
        .map(row -> "The lowest with the hedge is %s, at %s %%; without it %s."
            .formatted(
                ChartParts.words(known(row.hedged()), 0),
                ChartParts.words(row.spotShock(), 0),
                TableBuilder.words(row.unhedged(), 0)))
        .orElse("No point of the hedged line is known.");
  }
}
