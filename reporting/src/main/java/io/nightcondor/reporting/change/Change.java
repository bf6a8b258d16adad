package io.nightcondor.reporting.change;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure that is not what it was.
 *
 * @param section of the report, such as Hedge
 * @param table its title
 * @param row what the row is about, such as a condor; empty if the table has one row
 * @param figure name of the column
 * @param unit such as USD; empty for text
 * @param before as it was shown; empty if the row was not there
 * @param after as it is shown; empty if the row is gone
 * @param moved after less before, at the decimals shown; empty where one of them is no number
 * @param firstPage whether the figure is one that is read first
 */
public record Change(
    String section,
    String table,
    String row,
    String figure,
    String unit,
    String before,
    String after,
    Optional<BigDecimal> moved,
    boolean firstPage) {

  /** The column of tables whose rows are figures. */
  private static final String ITS_VALUE = "Value";

  /** Such as "Margin 412,000 → 398,000 USD". */
  public String words() {
    String what = row.isEmpty() || row.equals(figure)
        ? figure
        : figure.equals(ITS_VALUE) ? row : row + ": " + figure;
    if (before.isEmpty()) {
      return "%s is new: %s".formatted(what, after);
    }
    if (after.isEmpty()) {
      return "%s is gone, was %s".formatted(what, before);
    }
    return "%s %s → %s %s".formatted(what, before, after, unit).stripTrailing();
  }
}
