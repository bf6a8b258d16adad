package io.nightcondor.reporting.excel;

import java.util.ArrayList;
import java.util.List;

/** Breaks into lines what would reach too far, and makes rows as high as their lines. */
final class TextFit {

  private static final int HEADER_LINE_POINTS = 14;
  private static final int BODY_LINE_POINTS = 13;

  private final CellStyles styles;
  private final ColumnWidths widths;
  /** Sentences of tables, which may reach over the empty cells at their right. */
  private final List<SheetRow.Cell> sentences = new ArrayList<>();

  /** Texts too long for any column, broken into lines. */
  private final List<SheetRow.Cell> words = new ArrayList<>();

  private final List<SheetRow.Cell> headers = new ArrayList<>();

  /** Texts that no column makes room for. */
  private final List<SheetRow.Cell> free = new ArrayList<>();

  TextFit(CellStyles styles, ColumnWidths widths) {
    this.styles = styles;
    this.widths = widths;
  }

  void sentence(SheetRow.Cell cell) {
    sentences.add(cell);
    free.add(cell);
  }

  void free(SheetRow.Cell cell) {
    free.add(cell);
  }

  void word(SheetRow.Cell cell) {
    words.add(cell);
  }

  void header(SheetRow.Cell cell) {
    headers.add(cell);
  }

  /** Once every cell stands. */
  void apply() {
    List<SheetRow.Cell> broken = new ArrayList<>(words);
    for (SheetRow.Cell cell : sentences) {
      int length = cell.text().length();
      if (length > widths.width(cell.column()) && widths.reachesTooFar(cell.column(), length)) {
        cell.restyle(styles.wrapped(cell.column() > 0));
        widths.sentence(cell.column());
        broken.add(cell);
      }
    }
    for (SheetRow.Cell cell : broken) {
      int lines = widths.lines(cell.column(), cell.text());
      if (lines > 1) {
        cell.row().atLeast(BODY_LINE_POINTS * lines + 2);
      }
    }
    for (SheetRow.Cell cell : headers) {
      int lines = widths.headerLines(cell.column(), cell.text());
      cell.row().atLeast(HEADER_LINE_POINTS * lines + 4);
    }
  }

  /** Characters from the left that texts need which reach over the cells at their right. */
  int reach() {
    int reach = 0;
    for (SheetRow.Cell cell : free) {
      int length = cell.text().length();
      if (length > widths.width(cell.column()) && !styles.wraps(cell.style())) {
        reach = Math.max(reach, widths.start(cell.column()) + length);
      }
    }
    return reach;
  }
}
