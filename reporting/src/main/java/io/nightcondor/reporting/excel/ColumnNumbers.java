package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of one column of a table.
 *
 * @param count how many cells hold one
 * @param sum exact; 0 of none
 * @param least 0 if none is below
 * @param largest 0 if none is above
 * @param whole whether no cell is without its figure
 */
record ColumnNumbers(
    int count, BigDecimal sum, BigDecimal least, BigDecimal largest, boolean whole) {

  /** Of each column of a table. */
  static List<ColumnNumbers> of(ReportTable table) {
    return IntStream.range(0, table.columns().size())
        .mapToObj(i -> of(table, i))
        .toList();
  }

  private static ColumnNumbers of(ReportTable table, int column) {
    int count = 0;
    boolean whole = true;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal largest = BigDecimal.ZERO;
    for (List<ReportCell> row : table.rows()) {
      ReportCell cell = row.get(column);
      whole &= !(cell instanceof ReportCell.Missing);
      if (cell instanceof ReportCell.Quantity quantity) {
        count++;
        sum = sum.add(quantity.exact());
        least = least.min(quantity.exact());
        largest = largest.max(quantity.exact());
      }
    }
    return new ColumnNumbers(count, sum, least, largest, whole);
  }

  /** Whether it has losses and profits. */
  boolean hasBothSigns() {
    return least.signum() < 0 && largest.signum() > 0;
  }

  /** The largest size. */
  BigDecimal reach() {
    return largest.max(least.negate());
  }
}
