package io.nightcondor.reporting.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One value of a table, rounded already. */
public sealed interface ReportCell {

  /**
   * Text on one line.
   *
   * @param text fit for one line; may be empty
   * @param target id of the block that it leads to; empty for none
   */
  record Text(String text, Tone tone, String target) implements ReportCell {}

  /**
   * A number.
   *
   * @param value rounded; its scale is what is shown, for a percentage two decimals more
   * @param percent true if it is a fraction shown times one hundred
   */
  record Quantity(BigDecimal value, boolean percent) implements ReportCell {}

  /** A date of the exchange. */
  record Date(LocalDate date) implements ReportCell {}

  /** Why there is no number. */
  record Missing(String reason) implements ReportCell {}
}
