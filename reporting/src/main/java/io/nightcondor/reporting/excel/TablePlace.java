package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportTable;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * Where a table stands.
 *
 * @param name of the table in the workbook
 * @param headerRow from 0; the rows follow it
 * @param firstColumn from 0
 */
record TablePlace(ReportTable table, String name, String sheet, int headerRow, int firstColumn) {

  /** Column names that every program reads in a reference without escapes. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 ]*");

  int firstRow() {
    return headerRow + 1;
  }

  int lastRow() {
    return headerRow + table.rows().size();
  }

  int lastColumn() {
    return firstColumn + table.columns().size() - 1;
  }

  /** The cells of a column in a formula: by name where every program reads it, else by place. */
  String reference(int index) {
    ReportColumn column = table.columns().get(index);
    return PLAIN.matcher(column.name()).matches()
        ? name + "[" + column.name() + "]"
        : cells(index, 0, table.rows().size() - 1);
  }

  /** Cells of a column by place. */
  String cells(int index, int fromRow, int toRow) {
    return quoted(sheet) + "!"
        + absolute(firstRow() + fromRow, firstColumn + index)
        + ":"
        + absolute(firstRow() + toRow, firstColumn + index);
  }

  CellRangeAddress area() {
    return new CellRangeAddress(headerRow, lastRow(), firstColumn, lastColumn());
  }

  static String absolute(int row, int column) {
    return new CellReference(row, column, true, true).formatAsString();
  }

  static String quoted(String sheetName) {
    return "'" + sheetName.replace("'", "''") + "'";
  }
}
