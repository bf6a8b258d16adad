package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.CheckResults;
import io.nightcondor.reporting.table.CheckResults.Result;
import io.nightcondor.reporting.table.ReportCheck.Term;
import io.nightcondor.reporting.table.ReportCheck.Where;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The live formulas of checks, each with what it gives for viewers that do not calculate. */
final class CheckFormulas {

  /** Names of cells on the sheet of checks. */
  static final String MASTER_NAME = "Master_check";

  static final String DIFFERING_NAME = "Checks_differing";
  static final String MADE_NAME = "Checks_made";

  private CheckFormulas() {}

  /** The word of all checks from the sheet that holds them. */
  static CellValue.Formula master(CheckResults results) {
    return new CellValue.Formula(MASTER_NAME, new CellValue.Text(results.word()));
  }

  /** How many differ, in words. */
  static CellValue.Formula count(CheckResults results) {
    String words =
        " figures differ from the sum of their rows by more than " + CheckResults.TOLERANCE;
    return new CellValue.Formula(
        DIFFERING_NAME + "&\" of \"&" + MADE_NAME + "&\"" + words + "\"",
        new CellValue.Text(results.differing().size() + " of " + results.made() + words));
  }

  /** The word of one check from its difference in another cell. */
  static CellValue.Formula word(Result result, String difference) {
    return new CellValue.Formula(
        "IF(ABS(ROUND(" + difference + "," + CheckResults.DECIMALS_COMPARED + "))<="
            + CheckResults.TOLERANCE + ",\"" + CheckResults.OK + "\",\"" + CheckResults.CHECK
            + "\")",
        new CellValue.Text(result.differs() ? CheckResults.CHECK : CheckResults.OK));
  }

  /** The word of all checks from the cells that count them. */
  static CellValue.Formula word(CheckResults results) {
    return new CellValue.Formula(
        "IF(" + MADE_NAME + "=0,\"" + CheckResults.NONE + "\",IF(" + DIFFERING_NAME + "=0,\""
            + CheckResults.OK + "\",\"" + CheckResults.CHECK + "\"))",
        new CellValue.Text(results.word()));
  }

  /** The sum of the check's terms over the tables that have rows. */
  static CellValue.Formula sum(Result result, WorkbookParts parts) {
    StringBuilder formula = new StringBuilder();
    for (Term term : result.check().terms()) {
      if (term.sign() < 0) {
        formula.append('-');
      } else if (!formula.isEmpty()) {
        formula.append('+');
      }
      formula.append(parts.place(term.table()).map(place -> sum(term, place)).orElse("0"));
    }
    return new CellValue.Formula(
        formula.isEmpty() ? "0" : formula.toString(), new CellValue.Digits(result.fromRows()));
  }

  private static String sum(Term term, TablePlace place) {
    if (term.where().isEmpty()) {
      return term.column().isEmpty()
          ? "ROWS(" + place.reference(0) + ")"
          : "SUM(" + place.reference(place.table().index(term.column())) + ")";
    }
    Where where = term.where().get();
    if (!where.constant()) {
      return byPlace(term, where, place);
    }
    String rows =
        place.reference(place.table().index(where.column())) + ",\"=" + where.text() + "\"";
    return term.column().isEmpty()
        ? "COUNTIFS(" + rows + ")"
        : "SUMIFS(" + place.reference(place.table().index(term.column())) + "," + rows + ")";
  }

  /** Rows chosen by a text that may come from data are named by their places. */
  private static String byPlace(Term term, Where where, TablePlace place) {
    List<Integer> rows = IntStream.range(0, place.table().rows().size())
        .filter(row -> where.holds(place.table(), place.table().rows().get(row)))
        .boxed()
        .toList();
    if (term.column().isEmpty() || rows.isEmpty()) {
      return Integer.toString(rows.size());
    }
    int column = place.table().index(term.column());
    return rows.stream()
        .map(row -> "SUM(" + place.cells(column, row, row) + ")")
        .collect(Collectors.joining("+", "(", ")"));
  }
}
