package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.Report;

/** Fills a sheet from top to bottom. */
final class SheetPen {

  private static final int LINE_CHARACTERS = 150;
  private static final int HEADING_POINTS = 17;

  private final WorkbookParts parts;
  private final StreamedSheet sheet;
  private final ColumnWidths widths = new ColumnWidths();
  private final TextFit fit;
  private final SheetDrawing drawing;
  private final PageBreaks breaks = new PageBreaks();
  private int next;

  SheetPen(WorkbookParts parts, String name) {
    this.parts = parts;
    this.sheet = (StreamedSheet) parts.workbook().createSheet(name);
    this.fit = new TextFit(parts.styles(), widths);
    this.drawing = new SheetDrawing(parts, sheet);
  }

  WorkbookParts parts() {
    return parts;
  }

  CellStyles styles() {
    return parts.styles();
  }

  Report report() {
    return parts.report();
  }

  StreamedSheet sheet() {
    return sheet;
  }

  String name() {
    return sheet.getSheetName();
  }

  ColumnWidths widths() {
    return widths;
  }

  TextFit fit() {
    return fit;
  }

  SheetDrawing drawing() {
    return drawing;
  }

  PageBreaks breaks() {
    return breaks;
  }

  /** The row that is filled next. */
  int next() {
    return next;
  }

  /** Goes on in that row; those before it are there, even if they are empty. */
  void moveTo(int row) {
    sheet.data().row(row - 1);
    next = row;
  }

  /** A new row, or the one beside that is already there. */
  SheetRow row() {
    return sheet.data().row(next++);
  }

  /** A text that may reach over the empty cells at its right. */
  SheetRow.Cell text(SheetRow row, int column, String text, int style) {
    SheetRow.Cell cell = row.add(column, new CellValue.Text(text), style);
    fit.free(cell);
    return cell;
  }

  /** The heading of a block, in the row that is filled next. */
  void heading(int column, String title) {
    SheetRow row = row();
    text(row, column, title, styles().heading());
    row.atLeast(HEADING_POINTS);
  }

  SheetRow.Cell formula(SheetRow row, int column, CellValue.Formula formula, int style) {
    return row.add(column, formula, style);
  }

  /** Lines of a length that leaves the print legible; none of an empty text. */
  void lines(String text, int column, int style) {
    if (!text.isEmpty()) {
      for (String line : TextLines.wrap(text, LINE_CHARACTERS)) {
        text(row(), column, line, style);
      }
    }
  }

  /** A cell of this sheet for names and formulas. */
  String address(int row, int column) {
    return TablePlace.quoted(name()) + "!" + TablePlace.absolute(row, column);
  }
}
