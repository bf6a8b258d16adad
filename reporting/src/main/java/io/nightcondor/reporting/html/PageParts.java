package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.HeatMap;
import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.RowUnits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sections of a page as its template takes them: finished text, style names and bodies. */
final class PageParts {

  private static final Pattern NOT_AN_ID = Pattern.compile("[^a-z0-9]+");

  private final DecisionTraces traces;

  PageParts(DecisionTraces traces) {
    this.traces = traces;
  }

  record Section(String id, String name, String purpose, List<Part> parts) {}

  /** One of the kinds of block; the others are null. */
  record Part(
      @Nullable Grid table,
      @Nullable Sentences list,
      @Nullable Plot plot,
      HeatView.@Nullable Grid heat) {}

  /**
   * A table.
   *
   * @param folded true if it is shown when it is asked for
   * @param lines how many rows, in words
   */
  record Grid(
      String id,
      String title,
      String note,
      boolean folded,
      boolean empty,
      String whenEmpty,
      String lines,
      String style,
      Body body) {}

  record Sentences(String id, String title, String note, List<Sentence> items, String whenEmpty) {}

  /** A sentence, and the rules behind it if it is a decision. */
  record Sentence(
      String lead,
      String text,
      String tag,
      String style,
      @Nullable Grid trace) {}

  /** A chart over its table. */
  record Plot(
      String id,
      String title,
      String description,
      String viewBox,
      Body drawing,
      Grid table,
      Grid marks,
      String missing) {}

  Section section(ReportSection section) {
    return new Section(
        id(section.name()), section.name(), section.purpose(), parts(section.blocks()));
  }

  List<Part> parts(List<ReportBlock> blocks) {
    return blocks.stream().map(this::part).toList();
  }

  private Part part(ReportBlock block) {
    if (block instanceof ReportTable table) {
      return new Part(grid(table), null, null, null);
    }
    if (block instanceof ReportList list) {
      return new Part(null, list(list), null, null);
    }
    if (block instanceof ReportChart chart) {
      return new Part(null, null, plot(chart), null);
    }
    return new Part(null, null, null, HeatView.of((HeatMap) block));
  }

  /** Sentences with what stands behind each of them. */
  Sentences list(ReportList list) {
    return new Sentences(
        list.id(),
        list.title(),
        list.note(),
        list.items().stream()
            .map(i -> new Sentence(
                i.lead(),
                i.text(),
                i.tag(),
                PageView.style(i.tone()),
                traces.of(list, i).map(PageParts::grid).orElse(null)))
            .toList(),
        list.whenEmpty());
  }

  static Grid grid(ReportTable all) {
    ReportTable table = RowUnits.beside(all);
    int rows = table.rows().size();
    return new Grid(
        table.id(),
        table.title(),
        table.note(),
        table.detail() && rows > 0,
        rows == 0,
        table.whenEmpty(),
        rows == 1 ? "1 line" : NumberText.of(BigDecimal.valueOf(rows), PageView.MINUS) + " lines",
        TableBody.style(table),
        new TableBody(table));
  }

  private static Plot plot(ReportChart chart) {
    ChartSvg drawing = ChartSvg.of(chart);
    return new Plot(
        chart.id(),
        chart.title(),
        chart.description(),
        drawing.viewBox(),
        drawing,
        grid(chart.table()),
        grid(chart.markTable()),
        chart.missing());
  }

  private static String id(String name) {
    return "section-" + NOT_AN_ID.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
  }
}
