package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The numbers that stand in cells. */
final class CellNumbers {

  /** Day 0 of a spreadsheet for every date after February 1900. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private CellNumbers() {}

  /** The number of a cell, a date as a spreadsheet counts it; empty of a text. */
  static Optional<BigDecimal> of(ReportCell cell) {
    if (cell instanceof ReportCell.Quantity quantity) {
      return Optional.of(quantity.exact());
    }
    return cell instanceof ReportCell.Date date ? Optional.of(of(date.date())) : Optional.empty();
  }

  /** The date that a number of {@link #of(LocalDate)} is. */
  static LocalDate date(BigDecimal number) {
    return DAY_ZERO.plusDays(number.longValue());
  }

  static BigDecimal of(LocalDate date) {
    return BigDecimal.valueOf(date.toEpochDay() - DAY_ZERO.toEpochDay());
  }
}
