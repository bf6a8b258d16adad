package io.nightcondor.analytics.pack;

import java.util.ArrayList;
import java.util.List;

/** Collects the formulas of one table, whose figures all come from one part of the document. */
final class FormulaTable {

  private final String table;
  private final String path;
  private final List<FormulaRow> rows = new ArrayList<>();

  /**
   * @param table where the reports show the figures
   * @param path of the part in this document, such as scenarios.grid
   */
  FormulaTable(String table, String path) {
    this.table = table;
    this.path = path;
  }

  /** One figure; its key is the path and the name of the field. */
  FormulaTable add(
      String figure, String field, String unit, String rule, String origin, String formula) {
    rows.add(new FormulaRow(table, figure, path + "." + field, unit, rule, origin, formula));
    return this;
  }

  List<FormulaRow> rows() {
    return List.copyOf(rows);
  }
}
