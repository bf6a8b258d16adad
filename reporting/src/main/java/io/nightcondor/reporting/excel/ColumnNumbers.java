package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportTable;
import java.math.BigDecimal;
import java.util.List;

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

  /** Of each column of a table, read row by row: so its cells lie in memory. */
  static List<ColumnNumbers> of(ReportTable table) {
    List<Tally> tallies = table.columns().stream().map(column -> new Tally()).toList();
    for (List<ReportCell> row : table.rows()) {
      for (int i = 0; i < tallies.size(); i++) {
        tallies.get(i).add(row.get(i));
      }
    }
    return tallies.stream().map(Tally::numbers).toList();
  }

  /** Counts the cells of one column. */
  private static final class Tally {
    private int count;
    private boolean whole = true;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal least = BigDecimal.ZERO;
    private BigDecimal largest = BigDecimal.ZERO;

    void add(ReportCell cell) {
      if (cell instanceof ReportCell.Quantity quantity) {
        count++;
        sum = sum.add(quantity.exact());
        least = least.min(quantity.exact());
        largest = largest.max(quantity.exact());
      } else if (cell instanceof ReportCell.Missing) {
        whole = false;
      }
    }

    ColumnNumbers numbers() {
      return new ColumnNumbers(count, sum, least, largest, whole);
    }
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
