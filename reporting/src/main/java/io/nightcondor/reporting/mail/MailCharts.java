package io.nightcondor.reporting.mail;

import io.nightcondor.reporting.html.MailPage;
import io.nightcondor.reporting.html.MailPage.Part;
import io.nightcondor.reporting.picture.ChartPicture;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The few charts of a mail, each a picture over a table of its numbers. A chart that the report
 * does not have is left out.
 */
final class MailCharts {

  /** In order: payoff of the book, stress by index level, parts of the expected shortfall. */
  private static final List<String> IDS = List.of("bookCurve", "spotLineChart", "tailPartBars");

  private static final int WIDTH = 616;
  private static final int MOST_ROWS = 9;
  private static final int LONGEST_ALT = 300;

  /** RFC 2392 wants an address; the domain is one that nobody has. */
  private static final String DOMAIN = "@nightcondor.invalid";

  private final Fullest fullest;
  private final List<Part> parts = new ArrayList<>();
  private final List<MailContent.Picture> pictures = new ArrayList<>();

  private MailCharts(Fullest fullest) {
    this.fullest = fullest;
  }

  static MailCharts of(
      ReportDocument document, Fullest fullest, Function<ReportChart, ChartPicture> draw) {
    MailCharts charts = new MailCharts(fullest);
    IDS.stream().flatMap(id -> find(document, id)).forEach(chart -> charts.add(chart, draw));
    return charts;
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  List<MailContent.Picture> pictures() {
    return List.copyOf(pictures);
  }

  private static Stream<ReportChart> find(ReportDocument document, String id) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(block -> block.id().equals(id))
        .filter(ReportChart.class::isInstance)
        .map(ReportChart.class::cast)
        .filter(chart -> !chart.table().rows().isEmpty());
  }

  private void add(ReportChart chart, Function<ReportChart, ChartPicture> draw) {
    ChartPicture drawn = draw.apply(chart);
    String contentId = chart.id() + DOMAIN;
    pictures.add(new MailContent.Picture(contentId, drawn.png()));
    int height = Math.round((float) WIDTH * drawn.height() / drawn.width());
    MailPage.Image image = new MailPage.Image(
        contentId, WIDTH, height, SafeText.cut(chart.description(), LONGEST_ALT));
    parts.add(new Part(numbers(chart), Optional.of(image)));
  }

  private ReportTable numbers(ReportChart chart) {
    ReportTable all = chart.table();
    List<String> columns = Stream.concat(
            Stream.of(all.columns().get(0).name()),
            chart.series().stream().map(ReportChart.Series::column))
        .distinct()
        .toList();
    List<List<ReportCell>> rows = few(chart.kind(), all.rows());
    String note = rows.size() < all.rows().size()
        ? rows.size() + " of " + all.rows().size() + " lines; " + fullest.ofPages() + " has all."
        : "";
    ReportTable numbers = FewCells.of(all, columns, rows, note);
    return new ReportTable(
        chart.id(),
        chart.title(),
        chart.missing().isEmpty() ? note : (note + " " + SafeText.oneLine(chart.missing())).strip(),
        false,
        numbers.columns(),
        numbers.rows(),
        numbers.whenEmpty());
  }

  /** Of bars, which are sorted, both ends; of a line its ends and evenly spaced ones between. */
  private static <T> List<T> few(ReportChart.Kind kind, List<T> all) {
    if (all.size() <= MOST_ROWS) {
      return all;
    }
    if (kind == ReportChart.Kind.BARS || kind == ReportChart.Kind.STACKED) {
      return Stream.concat(
              all.subList(0, MOST_ROWS - MOST_ROWS / 2).stream(),
              all.subList(all.size() - MOST_ROWS / 2, all.size()).stream())
          .toList();
    }
    List<T> few = new ArrayList<>();
    for (int i = 0; i < MOST_ROWS; i++) {
      few.add(all.get(i * (all.size() - 1) / (MOST_ROWS - 1)));
    }
    return few;
  }
}
