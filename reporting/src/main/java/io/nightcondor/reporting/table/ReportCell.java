package io.nightcondor.reporting.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One value of a table, rounded already; a number also keeps what it was before. */
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
   * @param exact before the rounding, at the 15 significant digits that a spreadsheet keeps
   * @param unit its own; empty for that of its column
   */
  record Quantity(BigDecimal value, boolean percent, BigDecimal exact, String unit)
      implements ReportCell {

    /** A number in the unit of its column. */
    public Quantity(BigDecimal value, boolean percent, BigDecimal exact) {
      this(value, percent, exact, "");
    }

    /** A number shown with so many decimals, for a percentage those of the percentage. */
    static Quantity of(double number, int decimals, boolean percent) {
      return new Quantity(
          Rounding.round(number, percent ? decimals + PERCENT : decimals),
          percent,
          Rounding.exact(number));
    }

    private static final int PERCENT = 2;
  }

  /** A date of the exchange. */
  record Date(LocalDate date) implements ReportCell {}

  /** Why there is no number. */
  record Missing(String reason) implements ReportCell {}
}
