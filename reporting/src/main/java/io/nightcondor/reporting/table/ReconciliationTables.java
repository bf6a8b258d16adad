package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.DataPanel.CashRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ReconciliationPanel;
import io.nightcondor.analytics.pack.ReconciliationPanel.LogRow;
import io.nightcondor.analytics.pack.ReconciliationPanel.PositionCheckRow;
import io.nightcondor.analytics.pack.ReconciliationPanel.SeedRow;
import io.nightcondor.analytics.pack.RiskPack;
import java.util.List;

/** Whether all that came in is in the figures, and what the night can be repeated from. */
final class ReconciliationTables {

  private ReconciliationTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    ReconciliationPanel panel = pack.reconciliation();
    return List.of(
        positions(panel.positions()),
        cash(pack.data().cash(), panel.cash()),
        log(panel.log()),
        seeds(panel.seeds()));
  }

  private static ReportTable positions(List<PositionCheckRow> rows) {
    return new TableBuilder<PositionCheckRow>(
            "positionChecks", "Contracts of the files and of the parts")
        .note(
            "Long and short together: those of the position files are netted or in one part of the book. A difference above 0 is something lost or counted twice.")
        .text("Group", r -> Words.ofCode(r.group()))
        .number("Rows", "of the files", 0, PositionCheckRow::rows)
        .summed()
        .number("Contracts", "of the files", 0, PositionCheckRow::contracts)
        .summed()
        .number("Netted", "contracts", 0, PositionCheckRow::netted)
        .summed()
        .number("Condors", "contracts", 0, PositionCheckRow::condors)
        .summed()
        .number("Structures", "contracts", 0, PositionCheckRow::structures)
        .summed()
        .number("Left over", "contracts", 0, PositionCheckRow::leftovers)
        .summed()
        .number("Hedges", "contracts", 0, PositionCheckRow::hedges)
        .summed()
        .number("Difference", "contracts", 0, PositionCheckRow::difference)
        .flag("Check", r -> r.difference() != 0, "CHECK", "OK", Tone.BAD)
        .build(rows, "No position file was read.");
  }

  private static ReportTable cash(List<CashRow> rows, Figure total) {
    return new TableBuilder<CashRow>("cash", "Cash by account")
        .note("Only USD is in the figures: %s USD of all accounts together."
            .formatted(TableBuilder.words(total, 2)))
        .text("Account", CashRow::account)
        .text("Currency", CashRow::currency)
        .number("Amount", "of the currency", 2, CashRow::amount)
        .date("As of", CashRow::asOf)
        .build(rows, "No file says what cash there is.");
  }

  private static ReportTable log(List<LogRow> rows) {
    return new TableBuilder<LogRow>("runLog", "Log of the run")
        .note("What each step found; the same for the same input.")
        .text("Step", LogRow::step)
        .text("Fact", LogRow::fact)
        .number("Count", "", 0, LogRow::count)
        .build(rows, "No step was recorded.");
  }

  private static ReportTable seeds(List<SeedRow> rows) {
    return new TableBuilder<SeedRow>("seeds", "Seeds of what is drawn at random")
        .text("Drawn", SeedRow::name)
        .text("Seed", r -> Long.toString(r.seed()))
        .build(rows, "Nothing is drawn at random.");
  }
}
