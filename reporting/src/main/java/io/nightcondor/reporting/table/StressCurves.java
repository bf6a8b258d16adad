package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.pack.ScenarioPanel.CurveRow;
import io.nightcondor.reporting.table.PayoffChart.Legend;
import io.nightcondor.reporting.table.PayoffChart.Mark;
import io.nightcondor.reporting.table.PayoffChart.MarkKind;
import io.nightcondor.reporting.table.PayoffChart.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The book's profit by index level, today and at the first expiry, with its hedge and without. */
final class StressCurves {

  private StressCurves() {}

  /** A point of the two curves of one chart. */
  private record Level(double spot, Figure atExpiry, Figure today) {}

  /** Both charts; none where the index level or the first expiry is not known. */
  static List<ReportBlock> of(ScenarioPanel panel) {
    if (!(panel.spot() instanceof Figure.Known spot) || panel.curveExpiry().isEmpty()) {
      return List.of();
    }
    LocalDate expiry = panel.curveExpiry().get();
    List<ReportBlock> charts = new ArrayList<>();
    List<Level> hedged = levels(panel, spot.value(), CurveRow::hedgedExpiry, CurveRow::hedgedToday);
    if (hedged.size() >= 2) {
      charts.add(chart("Hedged", hedged, spot.value(), expiry));
    }
    List<Level> unhedged =
        levels(panel, spot.value(), CurveRow::unhedgedExpiry, CurveRow::unhedgedToday);
    if (unhedged.size() >= 2) {
      charts.add(chart("Unhedged", unhedged, spot.value(), expiry));
    }
    return charts;
  }

  /** The moves at whose level the profit at expiry is known. */
  private static List<Level> levels(
      ScenarioPanel panel,
      double spot,
      Function<CurveRow, Figure> atExpiry,
      Function<CurveRow, Figure> today) {
    return panel.curves().stream()
        .map(row ->
            new Level(spot * (1 + row.spotShock() / 100), atExpiry.apply(row), today.apply(row)))
        .filter(level -> level.atExpiry() instanceof Figure.Known)
        .toList();
  }

  private static PayoffChart chart(String name, List<Level> levels, double spot, LocalDate expiry) {
    List<Point> points = levels.stream().map(StressCurves::point).toList();
    List<Mark> marks = List.of(new Mark(MarkKind.SPOT, "S*", spot));
    return new PayoffChart(
        "curve" + name,
        name + " book by index level",
        "Profit in USD of the %s book by index level today and at the first expiry on %s; vols answer at BASE. S* is %s."
            .formatted(
                name.toLowerCase(Locale.ROOT), expiry, NumberText.of(Rounding.round(spot, 0), "-")),
        new Legend("At the first expiry, " + expiry, "Today, vols answering at BASE"),
        points,
        marks,
        table(name, levels),
        PayoffCharts.markTable("curveMarks" + name, marks, points),
        missingToday(levels));
  }

  private static Point point(Level level) {
    double atExpiry = ((Figure.Known) level.atExpiry()).value();
    return new Point(level.spot(), atExpiry, level.today().toOptional().orElse(atExpiry));
  }

  private static String missingToday(List<Level> levels) {
    return levels.stream()
        .map(Level::today)
        .filter(Figure.Missing.class::isInstance)
        .findFirst()
        .map(figure -> SafeText.oneLine(TableBuilder.words(figure, 0)))
        .orElse("");
  }

  private static ReportTable table(String name, List<Level> levels) {
    return new TableBuilder<Level>("curvePoints" + name, "Numbers of the curves")
        .foldable()
        .number("Index level", POINTS, 2, Level::spot)
        .figure("At first expiry", USD, 0, Level::atExpiry)
        .figure("Today", USD, 0, Level::today)
        .build(levels, "");
  }
}
