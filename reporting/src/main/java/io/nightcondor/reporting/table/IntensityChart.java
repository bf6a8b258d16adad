package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.ComponentRow;
import io.nightcondor.analytics.pack.SignalPanel.IntensityRow;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.List;

/** What each component adds to the hedge intensity, as bars. */
final class IntensityChart {

  private static final Series BAR =
      new Series("Contribution", "Contribution", Line.SOLID, Ink.ACCENT);

  private IntensityChart() {}

  /** None if no component counts. */
  static List<ReportChart> of(IntensityRow intensity) {
    List<ComponentRow> rows = intensity.inOrder();
    if (rows.stream().allMatch(row -> row.contribution() instanceof Figure.Missing)) {
      return List.of();
    }
    ReportTable table = new TableBuilder<ComponentRow>("intensityPoints", "Numbers of the bars")
        .foldable()
        .text("Component", c -> c.id() + " " + c.name())
        .figure(BAR.column(), "to the score", 3, ComponentRow::contribution)
        .text("State", c -> c.freshness().name())
        .build(rows, "");
    return List.of(new ReportChart(
        "intensityBars",
        "What each component adds to the hedge intensity",
        "Contribution of each component to the score of the put side, which is %s; the surviving weight is %s."
            .formatted(
                TableBuilder.words(intensity.score(), 3),
                ChartParts.words(intensity.survivingWeight(), 2)),
        Kind.BARS,
        table,
        List.of(BAR),
        "Contribution to the score (0 to 1)",
        List.of(),
        ChartParts.noMarks("intensityBars"),
        ChartParts.withoutBar(table, BAR)));
  }
}
