package io.nightcondor.reporting.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Units of tables that hold figures of several kinds in one column: the unit of such a column names
 * the column in which each row has its own.
 */
public final class RowUnits {

  private static final String SEE = "see ";
  private static final int NONE = -1;

  private RowUnits() {}

  /**
   * The table for readers of one line: each unit beside its figure, without the columns that only
   * held units.
   */
  public static ReportTable beside(ReportTable table) {
    List<ReportColumn> columns = table.columns();
    List<Integer> places =
        columns.stream().map(column -> place(columns, column)).toList();
    Set<Integer> units = new TreeSet<>(places);
    if (units.equals(Set.of(NONE))) {
      return table;
    }
    List<Integer> shown = IntStream.range(0, columns.size())
        .filter(i -> !units.contains(i))
        .boxed()
        .toList();
    return new ReportTable(
        table.id(),
        table.title(),
        table.note(),
        table.detail(),
        shown.stream()
            .map(i -> places.get(i) == NONE ? columns.get(i) : withoutUnit(columns.get(i)))
            .toList(),
        table.rows().stream()
            .map(row -> shown.stream().map(i -> cell(row, i, places.get(i))).toList())
            .toList(),
        table.whenEmpty());
  }

  /**
   * What the unit of a figure is called where figures are listed: a column's, or each row's own.
   */
  static String inWords(String unit) {
    return unit.startsWith(SEE) ? "its row's" : unit;
  }

  private static int place(List<ReportColumn> columns, ReportColumn column) {
    if (!column.unit().startsWith(SEE)) {
      return NONE;
    }
    String name = column.unit().substring(SEE.length());
    return columns.stream()
        .map(other -> other.name().toLowerCase(Locale.ROOT))
        .toList()
        .indexOf(name);
  }

  private static ReportColumn withoutUnit(ReportColumn column) {
    return new ReportColumn(
        column.name(), "", column.decimals(), column.kind(), column.rule(), column.summed());
  }

  private static ReportCell cell(List<ReportCell> row, int column, int unit) {
    ReportCell cell = row.get(column);
    return unit != NONE
            && cell instanceof ReportCell.Quantity number
            && row.get(unit) instanceof ReportCell.Text text
        ? new ReportCell.Quantity(
            number.value(), number.percent(), number.exact(), afterDigits(text.text()))
        : cell;
  }

  /** A unit such as 0 to 1 would run into the figure before it. */
  private static String afterDigits(String unit) {
    return !unit.isEmpty() && Character.isDigit(unit.charAt(0)) ? "(" + unit + ")" : unit;
  }
}
