package io.nightcondor.reporting.table;

import io.nightcondor.reporting.table.ReportColumn.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Figures of the engine beside the same figures added up from rows. */
final class CheckTables {

  private static final int DECIMALS = 2;
  private static final ReportCell NOT_CHECKED = new ReportCell.Missing("not checked");

  private CheckTables() {}

  static ReportTable of(List<ReportCheck> checks, CheckSums sums) {
    return new TableBuilder<ReportCheck>("checks", "Figures added up from their rows")
        .note(
            "OK within 0.01. A figure that the engine has not is not checked: its reason stands in its place.")
        .text("Figure", ReportCheck::name)
        .text("Unit", ReportCheck::unit)
        .text("Section", ReportCheck::section)
        .column("Engine", "see unit", DECIMALS, Kind.NUMBER, ReportCheck::engine)
        .column("From rows", "see unit", DECIMALS, Kind.NUMBER, c -> rows(c, sums))
        .column("Difference", "see unit", DECIMALS, Kind.NUMBER, c -> difference(c, sums))
        .toned("Check", c -> word(c, sums), c -> tone(c, sums))
        .build(checks, "No figure can be added up.");
  }

  private static ReportCell rows(ReportCheck check, CheckSums sums) {
    return check.engine() instanceof ReportCell.Quantity engine
        ? quantity(sums.fromRows(check), engine.value().scale())
        : NOT_CHECKED;
  }

  private static ReportCell difference(ReportCheck check, CheckSums sums) {
    return check.engine() instanceof ReportCell.Quantity engine
        ? quantity(engine.exact().subtract(sums.fromRows(check)), DECIMALS)
        : NOT_CHECKED;
  }

  private static ReportCell quantity(BigDecimal sum, int decimals) {
    return new ReportCell.Quantity(sum.setScale(decimals, RoundingMode.HALF_UP), false, sum);
  }

  private static String word(ReportCheck check, CheckSums sums) {
    if (check.engine() instanceof ReportCell.Missing) {
      return "not checked";
    }
    return sums.isOpen(check) ? "CHECK" : "OK";
  }

  private static Tone tone(ReportCheck check, CheckSums sums) {
    if (check.engine() instanceof ReportCell.Missing) {
      return Tone.PLAIN;
    }
    return sums.isOpen(check) ? Tone.BAD : Tone.GOOD;
  }
}
