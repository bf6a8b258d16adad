package io.nightcondor.reporting.table;

import io.nightcondor.reporting.table.ReportCheck.Term;
import io.nightcondor.reporting.table.ReportCheck.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up figures from the cells of a report's tables, at the digits that a spreadsheet keeps. */
final class CheckSums {

  /** Largest difference of an engine's figure and the sum of its rows. */
  static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private final Map<String, ReportTable> tables = new TreeMap<>();

  CheckSums(List<ReportSection> sections) {
    for (ReportSection section : sections) {
      for (ReportBlock block : section.blocks()) {
        if (block instanceof ReportTable table) {
          tables.put(table.id(), table);
        }
      }
    }
  }

  /**
   * The sum of the check's terms.
   *
   * @throws IllegalArgumentException if a term names a table or column that the report has not
   */
  BigDecimal fromRows(ReportCheck check) {
    return check.terms().stream()
        .map(term -> sum(term).multiply(BigDecimal.valueOf(term.sign())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the engine has a figure and the rows add up to another. */
  boolean isOpen(ReportCheck check) {
    return check.engine() instanceof ReportCell.Quantity engine
        && engine.exact().subtract(fromRows(check)).abs().compareTo(TOLERANCE) > 0;
  }

  private BigDecimal sum(Term term) {
    ReportTable table = tables.get(term.table());
    if (table == null) {
      throw new IllegalArgumentException("the report has no table " + term.table());
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (List<ReportCell> row : table.rows()) {
      if (term.where().filter(where -> !counts(table, row, where)).isEmpty()) {
        sum = sum.add(
            term.column().isEmpty()
                ? BigDecimal.ONE
                : amount(row.get(place(table, term.column()))));
      }
    }
    return sum;
  }

  private static boolean counts(ReportTable table, List<ReportCell> row, Where where) {
    return row.get(place(table, where.column())) instanceof ReportCell.Text text
        && text.text().equals(where.text());
  }

  private static BigDecimal amount(ReportCell cell) {
    return cell instanceof ReportCell.Quantity quantity ? quantity.exact() : BigDecimal.ZERO;
  }

  private static int place(ReportTable table, String column) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + table.id() + " has no column " + column);
  }
}
