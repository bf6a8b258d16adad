package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.MarketPanel;
import io.nightcondor.analytics.pack.MarketPanel.IndexRow;
import io.nightcondor.analytics.pack.MarketPanel.VxRow;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Market levels that are seen better than read. */
final class MarketCharts {

  private MarketCharts() {}

  private record Point(int days, double level, String settles, String source, String confidence) {}

  /** The curve of VIX futures and the smiles, those that there are. */
  static List<ReportChart> of(MarketPanel market) {
    List<ReportChart> charts = new ArrayList<>(vxCurve(market));
    charts.addAll(SmileCharts.of(market.smiles()));
    return charts;
  }

  /** None without two futures. */
  private static List<ReportChart> vxCurve(MarketPanel market) {
    List<VxRow> futures = market.vxCurve();
    if (futures.size() < 2) {
      return List.of();
    }
    Optional<IndexRow> spot =
        market.indices().stream().filter(row -> row.symbol().equals("VIX")).findFirst();
    List<Point> points = new ArrayList<>();
    spot.ifPresent(row -> points.add(new Point(0, row.close(), "spot", "index close", "normal")));
    futures.forEach(row -> points.add(new Point(
        row.days(),
        row.level(),
        row.expiry().toString(),
        Words.ofCode(row.source()),
        row.lowConfidence() ? "LOW" : "normal")));
    return List.of(new ReportChart(
        "vxCurveChart",
        "VIX and its futures by days to settlement",
        description(futures, spot),
        Kind.LINES,
        new TableBuilder<Point>("vxCurvePoints", "Numbers of the curve")
            .foldable()
            .number("Days", "calendar days to settlement", 0, Point::days)
            .number("Level", VIX_POINTS, 3, Point::level)
            .text("Settles", Point::settles)
            .text("Source", Point::source)
            .text("Confidence", Point::confidence)
            .build(points, ""),
        List.of(new Series("Level", "VIX at 0 days, then its futures", Line.SOLID, Ink.INK)),
        "Level (VIX points)",
        List.of(),
        ChartParts.noMarks("vxCurveChart"),
        spot.isPresent()
            ? ""
            : "The VIX close is missing: the curve begins with the first future."));
  }

  private static String description(List<VxRow> futures, Optional<IndexRow> spot) {
    VxRow first = futures.get(0);
    VxRow last = futures.get(futures.size() - 1);
    String way = first.level() > last.level() ? "falls" : "rises";
    return "The curve of VIX futures %s from %s in %s days to %s in %s days; %s."
        .formatted(
            way,
            ChartParts.words(first.level(), 2),
            first.days(),
            ChartParts.words(last.level(), 2),
            last.days(),
            spot.map(row -> "the VIX itself closed at " + ChartParts.words(row.close(), 2))
                .orElse("the close of the VIX is not known"));
  }
}
