package io.nightcondor.reporting.excel;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row, from left to right. */
final class SheetRow {

  /** A cell; its style may still change while its sheet is laid out. */
  static final class Cell {
    private final SheetRow row;
    private final int column;
    private final CellValue value;
    private int style;

    private Cell(SheetRow row, int column, CellValue value, int style) {
      this.row = row;
      this.column = column;
      this.value = value;
      this.style = style;
    }

    SheetRow row() {
      return row;
    }

    int column() {
      return column;
    }

    CellValue value() {
      return value;
    }

    int style() {
      return style;
    }

    void restyle(int other) {
      style = other;
    }

    /** Its text; of a number nothing. */
    String text() {
      return value instanceof CellValue.Text text ? text.text() : "";
    }
  }

  /** Points of a line: said of every row, because programs differ in what they choose. */
  static final int LINE_POINTS = 14;

  private final SheetData data;
  private final int number;
  private final List<Cell> cells = new ArrayList<>();
  private int height = LINE_POINTS;

  SheetRow(SheetData data, int number) {
    this.data = data;
    this.number = number;
  }

  /** A cell at the right of those that the row has. */
  Cell add(int column, CellValue value, int style) {
    if (!cells.isEmpty() && cells.get(cells.size() - 1).column >= column) {
      throw new IllegalStateException("row " + number + " has a cell at " + column + " or beyond");
    }
    Cell cell = new Cell(this, column, value, style);
    cells.add(cell);
    data.reaches(column);
    return cell;
  }

  int number() {
    return number;
  }

  List<Cell> cells() {
    return cells;
  }

  /** Points. */
  int height() {
    return height;
  }

  void atLeast(int points) {
    height = Math.max(height, points);
  }
}
