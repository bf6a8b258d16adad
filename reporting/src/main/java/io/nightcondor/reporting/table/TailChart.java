package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of the one-day expected shortfall as bars. */
final class TailChart {

  /** The largest parts that have a bar of their own. */
  static final int BARS = 24;

  private static final int NAMED = 5;

  private TailChart() {}

  private record Bar(String name, double loss) {}

  /** None without parts. */
  static List<ReportChart> of(List<ComponentRow> rows) {
    List<Bar> parts = rows.stream()
        .filter(row -> row.oneDay() instanceof Figure.Known)
        .map(row -> new Bar(row.component(), row.oneDay().toOptional().orElseThrow()))
        .sorted(Comparator.comparingDouble((Bar bar) -> -Math.abs(bar.loss())))
        .toList();
    if (parts.isEmpty()) {
      return List.of();
    }
    List<Bar> bars = new ArrayList<>(parts.subList(0, Math.min(BARS, parts.size())));
    bars.sort(Comparator.comparingDouble((Bar bar) -> -bar.loss()));
    List<Bar> others = parts.subList(bars.size(), parts.size());
    if (!others.isEmpty()) {
      bars.add(new Bar(
          others.size() + " others", others.stream().mapToDouble(Bar::loss).sum()));
    }
    return List.of(new ReportChart(
        "tailPartBars",
        "Parts of the expected shortfall, one day",
        description(parts, others.size()),
        Kind.BARS,
        new TableBuilder<Bar>("tailPartPoints", "Numbers of the bars")
            .foldable()
            .text("Part", Bar::name)
            .number("One day", USD, 0, Bar::loss)
            .build(bars, ""),
        List.of(new Series("One day", "One day", Line.SOLID, Ink.ACCENT)),
        "Mean loss in the book's tail (USD), below 0 a gain",
        List.of(),
        ChartParts.noMarks("tailPartBars"),
        missing(rows)));
  }

  private static String description(List<Bar> parts, int others) {
    Bar largest = parts.stream().max(Comparator.comparingDouble(Bar::loss)).orElseThrow();
    double sum = parts.stream().mapToDouble(Bar::loss).sum();
    double gains = parts.stream().mapToDouble(bar -> Math.min(0, bar.loss())).sum();
    return SafeText.oneLine(
        "Mean loss in USD of each part in the book's own one-day tail: together %s, most of it from %s with %s; parts that gain there take away %s.%s"
            .formatted(
                ChartParts.words(sum, 0),
                largest.name(),
                ChartParts.words(largest.loss(), 0),
                ChartParts.words(-gains, 0),
                others == 0
                    ? ""
                    : " The %s largest have a bar each, the last bar is the sum of %s others."
                        .formatted(BARS, others)));
  }

  private static String missing(List<ComponentRow> rows) {
    List<ComponentRow> missing =
        rows.stream().filter(row -> row.oneDay() instanceof Figure.Missing).toList();
    if (missing.isEmpty()) {
      return "";
    }
    String names = missing.stream()
        .limit(NAMED)
        .map(row -> row.component() + ", " + TableBuilder.words(row.oneDay(), 0))
        .collect(Collectors.joining("; "));
    String more = missing.size() > NAMED ? "; and " + (missing.size() - NAMED) + " more" : "";
    return SafeText.oneLine("Without a bar: " + names + more + ".");
  }
}
