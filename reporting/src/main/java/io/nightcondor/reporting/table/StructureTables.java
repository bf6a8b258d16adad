package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;
import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.StructureRow;
import java.util.List;
import java.util.stream.Collectors;

/** Structures that are not iron condors. */
final class StructureTables {

  private static final String NONE = "The book's options make no other structure.";

  private StructureTables() {}

  static ReportTable of(List<StructureRow> structures) {
    return new TableBuilder<StructureRow>("structures", "Other structures")
        .note(
            "What else the legs make: no state is kept of them and no rule hedges them. Prices are for one lot, USD for the position.")
        .text("Structure", StructureRow::id)
        .text("Kind", s -> Words.ofCode(s.kind()))
        .date("Expiry", StructureRow::expiry)
        .number("Lots", "", 0, StructureRow::lots)
        .figure("Net credit", POINTS, 2, StructureRow::netCredit)
        .figure("Cost to close", "pts at mid", 2, StructureRow::costToClose)
        .figure("Cost to close natural", "pts at bid/ask", 2, StructureRow::costToCloseNatural)
        .figure("P&L", USD, 0, StructureRow::pnl)
        .summed()
        .percent("Captured", 0, StructureRow::capturedShare)
        .figure("Max profit", USD, 0, StructureRow::maxProfit)
        .summed()
        .figure("Max loss", USD, 0, StructureRow::maxLoss)
        .summed()
        .prose(
            "Remarks",
            s -> s.irregularities().stream().map(Words::ofCode).collect(Collectors.joining(", ")))
        .build(structures, NONE);
  }

  static ReportTable chances(List<StructureRow> structures) {
    return new TableBuilder<StructureRow>("structureChances", "Chances of other structures")
        .text("Structure", StructureRow::id)
        .text("Root", StructureRow::root)
        .dateOr("Far expiry", "none", StructureRow::farExpiry)
        .percent("Return compounding", 1, s -> Returns.shown(s.annualisedReturn()))
        .percent("Return simple", 1, s -> Returns.shown(s.annualisedReturnSimple()))
        .percent("Probability of profit", 1, StructureRow::probabilityOfProfit)
        .figure("Extrinsic of shorts", USD, 0, StructureRow::extrinsicOfShorts)
        .prose("Break-evens", StructureTables::breakEvens)
        .build(structures, NONE);
  }

  static ReportTable greeks(List<StructureRow> structures) {
    TableBuilder<StructureRow> table = new TableBuilder<StructureRow>(
            "structureGreeks", "Greeks of other structures")
        .text("Structure", StructureRow::id);
    for (ExposureRows greek : ExposureRows.SPX) {
      table.figure(greek.name(), greek.unit(), 2, s -> greek.value().apply(s.exposure()));
    }
    return table.build(structures, NONE);
  }

  private static String breakEvens(StructureRow structure) {
    return structure.breakEvens().isEmpty()
        ? "none"
        : structure.breakEvens().stream()
            .map(level -> NumberText.of(Rounding.round(level, 2), "-"))
            .collect(Collectors.joining(" / "));
  }
}
