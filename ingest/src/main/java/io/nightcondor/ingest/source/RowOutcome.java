package io.nightcondor.ingest.source;

import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.ingest.rejection.RejectedRow;
import java.util.Optional;

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
   * @param series that the row is of; empty if it is no quote or does not say
   */
  record Rejected(int number, RejectedRow row, Optional<OptionSeries> series)
      implements RowOutcome {

    /** A row of which no series is known. */
    public Rejected(int number, RejectedRow row) {
      this(number, row, Optional.empty());
    }
  }
}
