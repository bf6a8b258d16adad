package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules that were looked at for one decision, out of the table of all traces: its first two
 * columns say whose decision and which.
 */
final class DecisionTraces {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int WHOSE = 0;
  private static final int WHICH = 1;

  private final Optional<ReportTable> all;

  DecisionTraces(ReportDocument document) {
    all = Blocks.table(document, "decisionTraces");
  }

  /** Of a record of the night, which is named after whose decision it is and which. */
  Optional<ReportTable> ofRecord(ReportList.Item item) {
    String name = letters(item.lead());
    return trace(row -> letters(text(row, WHOSE) + "," + text(row, WHICH)).equals(name));
  }

  /**
   * Of something to do, which ends with the condor in brackets: the decisions about that condor, or
   * about the book, that looked at its rule.
   */
  Optional<ReportTable> ofAction(ReportList.Item item) {
    return all.flatMap(table -> {
      List<List<ReportCell>> looked = table.rows().stream()
          .filter(row -> Blocks.text(table, row, "Rule").equals(item.tag())
              && isAbout(item.text(), text(row, WHOSE)))
          .toList();
      return trace(row -> looked.stream()
          .anyMatch(l ->
              text(l, WHOSE).equals(text(row, WHOSE)) && text(l, WHICH).equals(text(row, WHICH))));
    });
  }

  private static boolean isAbout(String text, String whose) {
    return text.endsWith(")")
        ? letters(text).endsWith("(" + letters(whose) + ")")
        : whose.equals("book");
  }

  private Optional<ReportTable> trace(Predicate<List<ReportCell>> of) {
    return all.flatMap(table -> {
      List<List<ReportCell>> rows = table.rows().stream().filter(of).toList();
      return rows.isEmpty() ? Optional.empty() : Optional.of(cut(table, rows));
    });
  }

  /** Without the columns that are the same in every row. */
  private static ReportTable cut(ReportTable table, List<List<ReportCell>> rows) {
    long decisions = rows.stream().map(row -> text(row, WHICH)).distinct().count();
    int from = decisions == 1 ? WHICH + 1 : WHICH;
    List<ReportColumn> columns = table.columns().subList(from, table.columns().size());
    List<List<ReportCell>> cells =
        rows.stream().map(row -> row.subList(from, row.size())).toList();
    String title = "Trace: " + text(rows.get(0), WHOSE)
        + (decisions == 1 ? ", " + text(rows.get(0), WHICH) : "");
    return new ReportTable(table.id(), title, "", true, columns, cells, "");
  }

  /** A name that was made one line of before or after it was put together is the same name. */
  private static String letters(String name) {
    return SPACE.matcher(name).replaceAll("");
  }

  private static String text(List<ReportCell> row, int column) {
    return Blocks.text(row.get(column));
  }
}
