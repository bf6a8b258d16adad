package io.nightcondor.reporting.table;

import java.util.List;
import java.util.Optional;

/**
 * A figure of the engine that a reader can add up from the rows of tables. The workbook does so
 * with a live formula beside the engine's figure.
 *
 * @param id letters and digits in camel case, constant for the figure
 * @param name for people
 * @param unit such as USD
 * @param section that shows the figure
 * @param engine the engine's figure; {@link ReportCell.Missing} if it has none, and then nothing is
 *     checked
 * @param terms what is added up
 */
public record ReportCheck(
    String id, String name, String unit, String section, ReportCell engine, List<Term> terms) {

  public ReportCheck {
    terms = List.copyOf(terms);
  }

  /**
   * A column added up; or rows counted.
   *
   * @param sign 1 or -1
   * @param table id of a table of the report
   * @param column name of its column; empty to count rows
   * @param where the rows that count; empty for all
   */
  public record Term(int sign, String table, String column, Optional<Where> where) {}

  /**
   * Rows whose cell in that column holds that text.
   *
   * @param constant true if the text is a word of ours, false if it may come from data: a formula
   *     then names the rows by their places
   */
  public record Where(String column, String text, boolean constant) {

    /** Whether a row of the table counts. */
    public boolean holds(ReportTable table, List<ReportCell> row) {
      return row.get(table.index(column)) instanceof ReportCell.Text cell
          && cell.text().equals(text);
    }
  }
}
