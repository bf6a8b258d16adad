package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.Report;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules that were looked at for one decision, out of the table of all traces: its first two
 * columns say whose decision and which. A list of sentences is known by its id.
 */
final class DecisionTraces {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int WHOSE = 0;
  private static final int WHICH = 1;
  private static final String AND_SIDE = ", ";

  /** Lists of sentences about decisions of one kind. */
  private static final Map<String, Kind> KINDS = Map.of(
      "layerReasons",
      new Kind(Words.ofCode("LAYER"), true),
      "rankingWords",
      new Kind(Words.ofCode("RANKING"), true),
      "unwindReasons",
      new Kind(Words.ofCode("UNWIND"), false));

  /**
   * @param word which decisions of it begin with
   * @param sided true if its sentences are named after a condor and its side, false if after the
   *     condor alone
   */
  private record Kind(String word, boolean sided) {}

  private final Optional<ReportTable> all;

  DecisionTraces(Report report) {
    all = Blocks.table(report, "decisionTraces");
  }

  /** What is behind a sentence of that list; empty if it is no decision, or has no trace. */
  Optional<ReportTable> of(ReportList list, ReportList.Item item) {
    return switch (list.id()) {
      case "decisions" -> ofAction(item);
      case "decisionRecords" -> ofRecord(item);
      default -> ofKind(list.id(), letters(item.lead()));
    };
  }

  private Optional<ReportTable> ofKind(String list, String lead) {
    return Optional.ofNullable(KINDS.get(list))
        .flatMap(kind -> trace(
            row -> name(row, kind).filter(name -> letters(name).equals(lead)).isPresent()));
  }

  /** What a sentence about the decision of that row is named after; empty for another kind. */
  private static Optional<String> name(List<ReportCell> row, Kind kind) {
    String which = text(row, WHICH);
    String start = kind.word() + AND_SIDE;
    boolean ofNoSide = which.equals(kind.word());
    if (!ofNoSide && !which.startsWith(start)) {
      return Optional.empty();
    }
    String side = ofNoSide ? "" : which.substring(start.length());
    return Optional.of(kind.sided() ? text(row, WHOSE) + AND_SIDE + side : text(row, WHOSE));
  }

  /** Of a record of the night, which is named after whose decision it is and which. */
  private Optional<ReportTable> ofRecord(ReportList.Item item) {
    String name = letters(item.lead());
    return trace(row -> letters(text(row, WHOSE) + "," + text(row, WHICH)).equals(name));
  }

  /**
   * Of something to do, which ends with the condor in brackets: the decisions about that condor, or
   * about the book, that looked at its rule.
   */
  private Optional<ReportTable> ofAction(ReportList.Item item) {
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
