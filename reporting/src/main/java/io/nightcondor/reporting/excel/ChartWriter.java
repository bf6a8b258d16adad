package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the charts of a sheet, each beside its table, or above a table that leaves no room: both
 * on one page. A table longer than a page stands below all else of the sheet, where it is not
 * printed.
 */
final class ChartWriter {

  private static final int CHARACTERS = 104;
  /** So few that two charts fit on a page. */
  private static final int LINE_ROWS = 20;

  private static final int ROWS_AROUND_BARS = 6;
  private static final int FEWEST_BAR_ROWS = 12;
  private static final int MOST_BAR_ROWS = 40;

  /** Columns of numbers beside which a chart still fits on a page. */
  private static final int MOST_COLUMNS_BESIDE = 6;

  private final SheetPen pen;
  private final TableWriter tables;
  private final CellStyles styles;
  /** Charts whose numbers are still to be written. */
  private final List<ReportChart> withLongTables = new ArrayList<>();

  ChartWriter(SheetPen pen, TableWriter tables) {
    this.pen = pen;
    this.tables = tables;
    this.styles = pen.styles();
  }

  void write(ReportChart chart) {
    int heading = pen.next();
    pen.parts().links().target(chart.id(), pen.name(), heading, 0);
    pen.heading(0, chart.title());
    pen.lines(chart.description(), 0, styles.note());
    if (!chart.missing().isEmpty()) {
      pen.lines("Not drawn: " + chart.missing(), 0, styles.note());
    }
    ReportTable table = chart.table();
    if (table.rows().isEmpty() || chart.series().isEmpty()) {
      tables.write(table, 0, List.of());
      marks(chart, 0);
    } else if (table.rows().size() > PageSetup.ROWS_OF_A_PAGE) {
      besideMarks(chart);
    } else if (table.columns().size() <= MOST_COLUMNS_BESIDE) {
      besideTable(chart);
    } else {
      aboveTable(chart);
    }
    pen.breaks().keep(heading, pen.next() - 1);
  }

  private void besideTable(ReportChart chart) {
    int start = pen.next();
    tables.write(chart.table(), 0, List.of());
    int end = pen.next();
    int column = chart.table().columns().size() + 1;
    pen.moveTo(start);
    Optional<TablePlace> marks = marks(chart, column);
    int top = marks.isPresent() ? pen.next() + 1 : start;
    draw(chart, marks, top, column);
    pen.moveTo(Math.max(end, top + rows(chart)));
  }

  private void aboveTable(ReportChart chart) {
    int start = pen.next();
    pen.moveTo(start + rows(chart) + 1);
    tables.write(chart.table(), 0, List.of());
    pen.moveTo(pen.next() + 1);
    draw(chart, marks(chart, 0), start, 0);
  }

  private void besideMarks(ReportChart chart) {
    SheetRow.Cell link = pen.text(pen.row(), 0, chart.table().title(), styles.plain());
    pen.parts().links().want(pen.sheet(), link, chart.table().id());
    withLongTables.add(chart);
    int start = pen.next();
    Optional<TablePlace> marks = marks(chart, 0);
    int column = marks.map(place -> place.lastColumn() + 2).orElse(0);
    draw(chart, marks, start, column);
    pen.moveTo(Math.max(pen.next(), start + rows(chart)));
  }

  private Optional<TablePlace> marks(ReportChart chart, int column) {
    return chart.markTable().rows().isEmpty()
        ? Optional.empty()
        : tables.write(chart.markTable(), column, List.of());
  }

  /** Draws it once all tables of the sheet stand. */
  private void draw(ReportChart chart, Optional<TablePlace> marks, int row, int column) {
    pen.drawing()
        .add(new SheetDrawing.Picture(
            column,
            row,
            CHARACTERS,
            rows(chart),
            chart.description(),
            () -> ChartPart.of(chart, pen.parts().place(chart.table().id()).orElseThrow(), marks)));
  }

  /** The long tables, each below a link back to its chart. */
  void writeLongTables() {
    for (ReportChart chart : withLongTables) {
      pen.moveTo(pen.next() + 1);
      SheetRow.Cell back = pen.text(pen.row(), 0, chart.title(), styles.plain());
      pen.parts().links().want(pen.sheet(), back, chart.id());
      tables.write(chart.table(), 0, List.of());
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
