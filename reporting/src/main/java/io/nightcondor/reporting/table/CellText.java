package io.nightcondor.reporting.table;

import java.math.BigDecimal;

/** A cell in words, as lines of text show it. */
public final class CellText {

  private static final int PERCENT = 2;

  private CellText() {}

  /** The cell with its own unit, if it has one, and the given sign for negative numbers. */
  public static String of(ReportCell cell, String minus) {
    if (cell instanceof ReportCell.Quantity quantity) {
      BigDecimal shown =
          quantity.percent() ? quantity.value().movePointRight(PERCENT) : quantity.value();
      return (NumberText.of(shown, minus) + " " + quantity.unit()).stripTrailing();
    }
    if (cell instanceof ReportCell.Date date) {
      return date.date().toString();
    }
    return cell instanceof ReportCell.Missing missing
        ? missing.reason()
        : ((ReportCell.Text) cell).text();
  }
}
