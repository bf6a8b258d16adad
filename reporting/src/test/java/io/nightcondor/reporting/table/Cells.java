package io.nightcondor.reporting.table;

import java.math.BigDecimal;
import java.util.List;

/** Cells as they are shown, for comparing. */
final class Cells {

  private Cells() {}

  /** A number as it is shown. */
  static ReportCell quantity(String shown) {
    return new ReportCell.Quantity(new BigDecimal(shown), false, new BigDecimal(shown));
  }

  /** A fraction that is shown as a percentage. */
  static ReportCell fraction(String shown) {
    return new ReportCell.Quantity(new BigDecimal(shown), true, new BigDecimal(shown));
  }

  /** The cell without the digits that are not shown. */
  static ReportCell shown(ReportCell cell) {
    return cell instanceof ReportCell.Quantity quantity
        ? new ReportCell.Quantity(quantity.value(), quantity.percent(), quantity.value())
        : cell;
  }

  /** The cells without the digits that are not shown. */
  static List<ReportCell> shown(List<ReportCell> cells) {
    return cells.stream().map(Cells::shown).toList();
  }
}
