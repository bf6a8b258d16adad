package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Tone;
import java.util.ArrayList;
import java.util.List;

/** A mail's lists and tables as its template takes them: text and inline styles. */
final class MailView {

  private static final String CELL = "padding:4px 6px;border-bottom:1px solid #8a93a3;";
  private static final String HEAD = "padding:4px 6px;border-bottom:2px solid #5a6475;";

  private MailView() {}

  /** A list has items, a table has rows; whichever has none says why instead. */
  record Part(
      String title,
      String note,
      String whenEmpty,
      List<ReportList.Item> items,
      List<Head> heads,
      List<Row> rows,
      List<MailPage.Image> images) {}

  record Head(String name, String unit, String align, String style) {}

  /** One line; its first cell heads it. */
  record Row(Cell first, List<Cell> rest) {}

  record Cell(String text, String align, String style) {}

  static Part part(MailPage.Part part) {
    ReportBlock block = part.block();
    List<MailPage.Image> images = part.image().stream().toList();
    if (block instanceof ReportList list) {
      return new Part(
          list.title(), list.note(), list.whenEmpty(), list.items(), List.of(), List.of(), images);
    }
    ReportTable table = (ReportTable) block;
    List<Head> heads = table.columns().stream()
        .map(column -> new Head(column.name(), column.unit(), align(column), HEAD))
        .toList();
    return new Part(
        table.title(),
        table.note(),
        table.whenEmpty(),
        List.of(),
        heads,
        table.rows().stream().map(row -> row(row, table.columns())).toList(),
        images);
  }

  private static Row row(List<ReportCell> row, List<ReportColumn> columns) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(cell(row.get(i), columns.get(i)));
    }
    return new Row(cells.get(0), List.copyOf(cells.subList(1, cells.size())));
  }

  private static Cell cell(ReportCell cell, ReportColumn column) {
    String align = align(column);
    if (cell instanceof ReportCell.Quantity quantity) {
      String text = PageView.text(quantity, PageView.MINUS) + " " + quantity.unit();
      return new Cell(text.stripTrailing(), align, CELL + "white-space:nowrap;");
    }
    if (cell instanceof ReportCell.Date date) {
      return new Cell(date.date().toString(), align, CELL + "white-space:nowrap;");
    }
    if (cell instanceof ReportCell.Missing missing) {
      return new Cell(missing.reason(), align, CELL + "font-style:italic;");
    }
    ReportCell.Text text = (ReportCell.Text) cell;
    return new Cell(
        text.text(), align, text.tone() == Tone.PLAIN ? CELL : CELL + "font-weight:bold;");
  }

  private static String align(ReportColumn column) {
    return column.kind().isNumeric() ? "right" : "left";
  }
}
