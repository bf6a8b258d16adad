package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;
import java.util.Optional;

/** Writes a chart beside its table, or above a table that leaves no room: both on one page. */
final class ChartWriter {

  private static final int CHARACTERS = 92;
  private static final int LINE_ROWS = 24;
  private static final int ROWS_AROUND_BARS = 6;
  private static final int FEWEST_BAR_ROWS = 12;
  private static final int MOST_BAR_ROWS = 40;

  /** Columns of numbers beside which a chart still fits on a page. */
  private static final int MOST_COLUMNS_BESIDE = 6;

  private ChartWriter() {}

  static void write(SheetPen pen, TableWriter tables, ReportChart chart) {
    ReportTable table = chart.table();
    pen.parts().links().target(chart.id(), pen.name(), pen.next(), 0);
    pen.text(pen.row(), 0, chart.title(), pen.styles().heading());
    pen.lines(chart.description(), 0, pen.styles().note());
    if (!chart.missing().isEmpty()) {
      pen.lines("Not drawn: " + chart.missing(), 0, pen.styles().note());
    }
    int rows = rows(chart);
    boolean beside = table.columns().size() <= MOST_COLUMNS_BESIDE;
    int start = pen.next();
    boolean drawn = !table.rows().isEmpty() && !chart.series().isEmpty();
    if (!beside && drawn) {
      pen.moveTo(start + rows + 1);
    }
    Optional<TablePlace> place = tables.write(table, 0, List.of());
    Optional<TablePlace> marks = Optional.empty();
    int column = beside ? table.columns().size() + 1 : 0;
    int end = pen.next();
    if (!chart.markTable().rows().isEmpty()) {
      pen.moveTo(beside ? start : end + 1);
      marks = tables.write(chart.markTable(), column, List.of());
    }
    int top = beside ? Math.max(start, marks.map(m -> m.lastRow() + 2).orElse(start)) : start;
    end = Math.max(end, pen.next());
    if (drawn && place.isPresent()) {
      byte[] xml = ChartPart.of(chart, place.get(), marks);
      pen.drawing()
          .add(new SheetDrawing.Picture(
              column, top, CHARACTERS, rows, chart.description(), () -> xml));
      pen.moveTo(Math.max(end, top + rows));
    } else {
      pen.moveTo(end);
    }
  }

  private static int rows(ReportChart chart) {
    return switch (chart.kind()) {
      case PAYOFF, LINES, STACKED -> LINE_ROWS;
      case BARS -> {
        int bars = chart.table().rows().size() * Math.max(1, chart.series().size());
        yield Math.min(MOST_BAR_ROWS, Math.max(FEWEST_BAR_ROWS, bars + ROWS_AROUND_BARS));
      }
    };
  }
}
