package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The cells of a chart's table as numbers: percentages times one hundred, as they are shown. */
final class ChartData {

  private static final int PERCENT = 2;

  private final ReportTable table;
  private final List<Integer> columns;

  ChartData(ReportChart chart) {
    table = chart.table();
    List<String> names = table.columns().stream().map(ReportColumn::name).toList();
    columns = chart.series().stream().map(s -> names.indexOf(s.column())).toList();
    if (columns.contains(-1)) {
      throw new IllegalArgumentException("chart " + chart.id() + " draws a column that its table"
          + " does not have, it has " + names);
    }
  }

  int rows() {
    return table.rows().size();
  }

  /** The place of a row on a horizontal axis of numbers, or of dates by their epoch days. */
  OptionalDouble place(int row) {
    ReportCell cell = table.rows().get(row).get(0);
    return cell instanceof ReportCell.Date date
        ? OptionalDouble.of((double) date.date().toEpochDay())
        : number(cell);
  }

  /** Whether the horizontal axis is of dates. */
  boolean isOverDates() {
    return table.columns().get(0).kind() == ReportColumn.Kind.DATE;
  }

  OptionalDouble value(int row, int series) {
    return number(cell(row, series));
  }

  /** A row's first cell in words. */
  String name(int row) {
    return text(table.rows().get(row).get(0));
  }

  /** A value as its table shows it, or why there is none. */
  String shown(int row, int series) {
    return text(cell(row, series));
  }

  /** Title of the horizontal axis of numbers, with its unit. */
  String placeTitle() {
    ReportColumn column = table.columns().get(0);
    return column.unit().isEmpty() ? column.name() : column.name() + " (" + column.unit() + ")";
  }

  /** All numbers of the series. */
  List<Double> values() {
    List<Double> values = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      for (int series = 0; series < columns.size(); series++) {
        value(row, series).ifPresent(values::add);
      }
    }
    return values;
  }

  private ReportCell cell(int row, int series) {
    return table.rows().get(row).get(columns.get(series));
  }

  private static OptionalDouble number(ReportCell cell) {
    return cell instanceof ReportCell.Quantity quantity
        ? OptionalDouble.of(shown(quantity.exact(), quantity).doubleValue())
        : OptionalDouble.empty();
  }

  private static BigDecimal shown(BigDecimal number, ReportCell.Quantity quantity) {
    return quantity.percent() ? number.movePointRight(PERCENT) : number;
  }

  private static String text(ReportCell cell) {
    if (cell instanceof ReportCell.Quantity quantity) {
      return NumberText.of(shown(quantity.value(), quantity), Scale.MINUS);
    }
    if (cell instanceof ReportCell.Date date) {
      return date.date().toString();
    }
    return cell instanceof ReportCell.Missing missing
        ? missing.reason()
        : ((ReportCell.Text) cell).text();
  }
}
