package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportCheck.Term;
import io.nightcondor.reporting.table.ReportCheck.Where;
import io.nightcondor.reporting.table.ReportTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One term of a check: what it gives, and the formula that gives it. */
final class CheckSum {

  private CheckSum() {}

  /** The exact sum of the cells, or the number of rows; 0 of a table that is not there. */
  static BigDecimal value(Term term, Optional<ReportTable> table) {
    BigDecimal sum = BigDecimal.ZERO;
    if (table.isPresent()) {
      for (List<ReportCell> row : table.get().rows()) {
        if (counts(term, table.get(), row)) {
          sum = sum.add(
              term.column().isEmpty()
                  ? BigDecimal.ONE
                  : CellNumbers.of(row.get(index(table.get(), term.column())))
                      .orElse(BigDecimal.ZERO));
        }
      }
    }
    return term.sign() < 0 ? sum.negate() : sum;
  }

  private static boolean counts(Term term, ReportTable table, List<ReportCell> row) {
    if (term.where().isEmpty()) {
      return true;
    }
    Where where = term.where().get();
    return row.get(index(table, where.column())) instanceof ReportCell.Text text
        && text.text().equalsIgnoreCase(where.text());
  }

  private static int index(ReportTable table, String column) {
    return new TablePlace(table, "", "", 0, 0).index(column);
  }

  /** Without its sign. */
  static String formula(Term term, TablePlace place) {
    if (term.where().isEmpty()) {
      return term.column().isEmpty()
          ? "ROWS(" + place.reference(0) + ")"
          : "SUM(" + place.reference(place.index(term.column())) + ")";
    }
    Where where = term.where().get();
    if (!where.constant()) {
      return byPlace(term, place);
    }
    String rows = place.reference(place.index(where.column())) + ",\"=" + where.text() + "\"";
    return term.column().isEmpty()
        ? "COUNTIFS(" + rows + ")"
        : "SUMIFS(" + place.reference(place.index(term.column())) + "," + rows + ")";
  }

  /** Rows chosen by a text that may come from data are named by their places. */
  private static String byPlace(Term term, TablePlace place) {
    List<Integer> rows = IntStream.range(0, place.table().rows().size())
        .filter(row -> counts(term, place.table(), place.table().rows().get(row)))
        .boxed()
        .toList();
    if (term.column().isEmpty() || rows.isEmpty()) {
      return Integer.toString(rows.size());
    }
    int column = place.index(term.column());
    return rows.stream()
        .map(row -> "SUM(" + place.cells(column, row, row) + ")")
        .collect(Collectors.joining("+", "(", ")"));
  }
}
