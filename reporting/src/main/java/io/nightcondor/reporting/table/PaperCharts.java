package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.PaperPanel;
import io.nightcondor.analytics.pack.PaperPanel.NightRow;
import io.nightcondor.analytics.pack.PaperPanel.TrackRow;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The profit of each policy on paper, night by night. */
final class PaperCharts {

  /** A book is run by one policy of its own beside the four presets. */
  private static final List<Line> LINES =
      List.of(Line.SOLID, Line.DASHED, Line.DOTTED, Line.DASHED, Line.SOLID);

  private static final List<Ink> INKS = List.of(Ink.INK, Ink.ACCENT, Ink.GOOD, Ink.WARN, Ink.BAD);

  private PaperCharts() {}

  private record Night(int ago, NightRow row) {}

  /** None before the second night, and none before anything was won or lost. */
  static List<ReportChart> of(PaperPanel paper) {
    List<NightRow> rows = paper.nights();
    boolean moved = rows.stream()
        .flatMap(row -> row.totals().stream())
        .anyMatch(total -> total instanceof Figure.Known known && known.value() != 0);
    if (rows.size() < 2 || !moved) {
      return List.of();
    }
    List<String> names = UniqueNames.of(paper.records().stream()
        .map(record -> SafeText.oneLine(record.policy()))
        .toList());
    TableBuilder<Night> table = new TableBuilder<Night>("paperPoints", "Numbers of the lines")
        .foldable()
        .number("Night", "0 is this session", 0, Night::ago)
        .date("Session", night -> night.row().session());
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int place = i;
      table.figure(names.get(i), USD, 2, night -> night.row().totals().get(place));
      series.add(new Series(
          names.get(i), names.get(i), LINES.get(i % LINES.size()), INKS.get(i % INKS.size())));
    }
    List<Night> nights = IntStream.range(0, rows.size())
        .mapToObj(i -> new Night(i + 1 - rows.size(), rows.get(i)))
        .toList();
    ReportTable points = table.build(nights, "");
    return List.of(new ReportChart(
        "paperLines",
        "Profit on paper, night by night",
        SafeText.oneLine(
            "Profit of each policy on paper in USD on %s nights from %s on; tonight %s."
                .formatted(rows.size(), rows.get(0).session(), tonight(paper.records()))),
        Kind.LINES,
        points,
        ChartParts.drawn(points, series),
        "USD",
        List.of(),
        ChartParts.noMarks("paperLines"),
        ChartParts.missing(points, series)));
  }

  private static String tonight(List<TrackRow> records) {
    return records.stream()
        .map(record -> record.policy() + " " + TableBuilder.words(record.total(), 0))
        .collect(Collectors.joining(", "));
  }
}
