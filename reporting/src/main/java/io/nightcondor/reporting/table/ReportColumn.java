package io.nightcondor.reporting.table;

/**
 * A column of a table.
 *
 * @param name unique within the table, without line ends
 * @param unit such as USD or index points; empty for text; "see" and the name of another column
 *     where that column has it for each row, see {@link RowUnits}
 * @param decimals shown, for numbers
 * @param kind what its cells are
 * @param rule id of the rule or formula that its figures come from, such as D2; empty if the audit
 *     lists none
 * @param summed true if its figures add up to one of the book
 */
public record ReportColumn(
    String name, String unit, int decimals, Kind kind, String rule, boolean summed) {

  /**
   * What the cells of a column are; a cell of a number column may also say why it has no number.
   */
  public enum Kind {
    TEXT,
    /** Sentences; the last column of its table, because it may be as long as it likes. */
    PROSE,
    NUMBER,
    /** An amount paid: below 0 it is income, which is no loss. */
    COST,
    /**
     * Money whose sign alone is neither gain nor loss: cash that moves, or figures of several kinds
     * in one column.
     */
    AMOUNT,
    /** A fraction, shown times one hundred. */
    PERCENT,
    DATE;

    /** Whether its cells are set to the right, as numbers are. */
    public boolean isNumeric() {
      return this == NUMBER || this == COST || this == AMOUNT || this == PERCENT;
    }
  }
}
