package io.nightcondor.reporting.table;

import io.nightcondor.reporting.table.CheckResults.Result;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures of the engine beside the same figures added up from rows. */
public final class CheckTables {

  private static final int DECIMALS = 2;
  private static final String NOT_CHECKED = "not checked";

  private CheckTables() {}

  /** A row for each check. */
  public static ReportTable of(CheckResults results) {
    return new TableBuilder<Result>("checks", "Figures added up from their rows")
        .note(
            "OK within 0.01. A figure that the engine has not is not checked: its reason stands in its place.")
        .text("Figure", r -> r.check().name())
        .text("Unit", r -> r.check().unit())
        .text("Section", r -> r.check().section())
        .column("Engine", "see unit", DECIMALS, Kind.NUMBER, r -> r.check().engine())
        .column("From rows", "see unit", DECIMALS, Kind.NUMBER, CheckTables::fromRows)
        .column("Difference", "see unit", DECIMALS, Kind.NUMBER, CheckTables::difference)
        .toned("Check", CheckTables::word, CheckTables::tone)
        .build(results.results(), "No figure can be added up.");
  }

  private static ReportCell fromRows(Result result) {
    return result.check().engine() instanceof ReportCell.Quantity engine
        ? quantity(result.fromRows(), engine.value().scale())
        : new ReportCell.Missing(NOT_CHECKED);
  }

  private static ReportCell difference(Result result) {
    return result
        .difference()
        .map(difference -> quantity(difference, DECIMALS))
        .orElseGet(() -> new ReportCell.Missing(NOT_CHECKED));
  }

  private static ReportCell quantity(BigDecimal sum, int decimals) {
    return new ReportCell.Quantity(sum.setScale(decimals, RoundingMode.HALF_UP), false, sum);
  }

  private static String word(Result result) {
    if (result.difference().isEmpty()) {
      return NOT_CHECKED;
    }
    return result.differs() ? CheckResults.CHECK : CheckResults.OK;
  }

  private static Tone tone(Result result) {
    if (result.difference().isEmpty()) {
      return Tone.PLAIN;
    }
    return result.differs() ? Tone.BAD : Tone.GOOD;
  }
}
