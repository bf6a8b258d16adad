package io.nightcondor.reporting.change;

import io.nightcondor.reporting.table.CellText;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.RowUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds two reports of one book against each other. Rows are told by their first words, so a row
 * that moved within its table has not changed. What names the run itself is passed over, and so are
 * the points of curves, the nights of the trail and tonight's paper entries, which repeat figures
 * that stand elsewhere.
 */
public final class ReportChanges {

  /** What is read first, and what a person acts on. */
  private static final Set<String> FIRST =
      Set.of("riskFigures", "keyFigures", "overview", "orders", "held", "layers");

  private static final Set<String> REPEATED = Set.of(
      "run",
      "trail",
      "trailPoints",
      "files",
      "fileHashes",
      "contents",
      "checks",
      "paperTonight",
      "paperRevisions");

  /** The section that names the run. */
  private static final String OF_THE_RUN = "readme";

  /** Longer ones are points of curves. */
  private static final int LONGEST_TABLE = 400;

  private ReportChanges() {}

  /** What changed, in the order of the later report. */
  public static List<Change> between(ReportDocument before, ReportDocument after) {
    Map<String, ReportTable> old = new LinkedHashMap<>();
    before.sections().forEach(section -> tables(section).forEach(t -> old.put(t.id(), t)));
    List<Change> changes = new ArrayList<>();
    if (before.status() != after.status()) {
      changes.add(new Change(
          "Summary",
          "Status",
          "",
          "Status",
          "",
          before.status().name(),
          after.status().name(),
          Optional.empty(),
          true));
    }
    for (ReportSection section : after.sections()) {
      if (section.id().equals(OF_THE_RUN)) {
        continue;
      }
      for (ReportTable table : tables(section)) {
        ReportTable was = old.get(table.id());
        if (was != null && names(was).equals(names(table))) {
          changes.addAll(new TableChanges(section.name(), was, table).all());
        }
      }
    }
    return List.copyOf(changes);
  }

  private static List<ReportTable> tables(ReportSection section) {
    List<ReportTable> tables = new ArrayList<>();
    for (ReportBlock block : section.blocks()) {
      if (block instanceof ReportTable table
          && !REPEATED.contains(table.id())
          && table.rows().size() <= LONGEST_TABLE) {
        tables.add(RowUnits.beside(table));
      }
    }
    return tables;
  }

  private static List<String> names(ReportTable table) {
    return table.columns().stream().map(ReportColumn::name).toList();
  }

  /** The changes of one table. */
  private record TableChanges(String section, ReportTable before, ReportTable after) {

    List<Change> all() {
      Map<String, List<ReportCell>> old = keyed(before);
      Map<String, List<ReportCell>> now = keyed(after);
      List<Change> changes = new ArrayList<>();
      now.forEach((key, row) -> {
        List<ReportCell> was = old.get(key);
        if (was == null) {
          changes.add(whole(key, "", shown(row)));
        } else {
          cells(key, was, row, changes);
        }
      });
      old.forEach((key, row) -> {
        if (!now.containsKey(key)) {
          changes.add(whole(key, shown(row), ""));
        }
      });
      return changes;
    }

    private void cells(
        String key, List<ReportCell> was, List<ReportCell> row, List<Change> changes) {
      for (int i = 0; i < row.size(); i++) {
        String before = text(was.get(i));
        String after = text(row.get(i));
        if (!before.equals(after)) {
          ReportColumn column = after().columns().get(i);
          changes.add(new Change(
              section,
              after().title(),
              key,
              column.name(),
              column.unit(),
              before,
              after,
              moved(was.get(i), row.get(i)),
              FIRST.contains(after().id())));
        }
      }
    }

    private Change whole(String key, String was, String is) {
      return new Change(
          section,
          after.title(),
          key,
          after.columns().get(0).name(),
          "",
          was,
          is,
          Optional.empty(),
          FIRST.contains(after.id()));
    }

    private static String shown(List<ReportCell> row) {
      return String.join(
          ", ", row.stream().map(TableChanges::text).filter(t -> !t.isEmpty()).toList());
    }

    private static String text(ReportCell cell) {
      return CellText.of(cell, "-");
    }

    private static Optional<BigDecimal> moved(ReportCell was, ReportCell is) {
      return was instanceof ReportCell.Quantity from && is instanceof ReportCell.Quantity to
          ? Optional.of(to.value().subtract(from.value()))
          : Optional.empty();
    }

    /**
     * Rows by their first words; by more of them, and at last by their number, where two begin so.
     */
    private static Map<String, List<ReportCell>> keyed(ReportTable table) {
      Map<String, List<ReportCell>> rows = new LinkedHashMap<>();
      for (List<ReportCell> row : table.rows()) {
        String key = text(row.get(0));
        for (int i = 1; i < row.size() && rows.containsKey(key); i++) {
          if (!table.columns().get(i).kind().isNumeric()) {
            key = key + " " + text(row.get(i));
          }
        }
        String unique = key;
        for (int number = 2; rows.containsKey(unique); number++) {
          unique = key + " #" + number;
        }
        rows.put(unique, row);
      }
      return rows;
    }
  }
}
