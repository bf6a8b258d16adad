package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RejectedRow;

/** What became of one row of a file. */
public sealed interface RowOutcome {

  /** Position among the rows of the file, from 1, without gaps. */
  int number();

  /**
   * A sound row.
   *
   * @param number position among the rows of the file
   * @param line line (CSV) or position in its list (JSON), from 1
   * @param row an {@code OptionQuote}, {@code VxSettlement}, {@code RankedBar}, {@code MacroValue},
   *     {@code MacroRelease}, {@code Position} or {@code CashBalance}
   */
  record Used(int number, int line, Object row) implements RowOutcome {}

  /**
   * A refused row.
   *
   * @param number position among the rows of the file
   * @param row where, what, expected
   */
  record Rejected(int number, RejectedRow row) implements RowOutcome {}
}
