package io.nightcondor.reporting.backtest;

import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.AssumedRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.AssumptionRow;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SkippedRow;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportList.Item;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.SafeText;
import io.nightcondor.reporting.table.TableBuilder;
import io.nightcondor.reporting.table.Tone;
import java.util.List;

/** The front page: readings, the policies side by side, and all that the figures rest on. */
final class SummaryTables {

  private static final String ORIGINS =
      "Origin: S seed, P public pages, R rulebook, K general knowledge, M measured, O own interpretation.";

  private SummaryTables() {}

  static List<ReportBlock> of(BacktestPack pack) {
    return List.of(
        readings(pack.readings()),
        PolicyTables.results(pack.policies()),
        PolicyTables.hedges(pack.policies()),
        assumptions(pack.assumptions()),
        DistanceTables.vols(pack),
        DistanceTables.credits(pack.creditDistance()),
        DistanceTables.sensitivity(pack.sensitivity()),
        skipped(pack.skipped()),
        assumed(pack.assumed()));
  }

  private static ReportList readings(List<String> readings) {
    return new ReportList(
        "readings",
        "What the figures say",
        "Losses first. A reading is no forecast.",
        readings.stream()
            .map(reading -> new Item("", SafeText.oneLine(reading), "", Tone.PLAIN))
            .toList(),
        "Nothing can be read from the figures.");
  }

  private static ReportTable assumptions(List<AssumptionRow> rows) {
    return new TableBuilder<AssumptionRow>("assumptions", "What the figures rest on")
        .note("The most important first. " + ORIGINS)
        .text("Assumption", AssumptionRow::name)
        .text("Origin", AssumptionRow::origin)
        .prose("In words", AssumptionRow::value)
        .build(rows, "No assumption was recorded.");
  }

  private static ReportTable skipped(List<SkippedRow> rows) {
    return new TableBuilder<SkippedRow>("skippedSessions", "Sessions that could not be run")
        .note("They are in no figure: profits and losses over them fall on the next session.")
        .foldable()
        .date("Session", SkippedRow::session)
        .prose("Reason", SkippedRow::reason)
        .build(rows, "Every session of the window was run.");
  }

  private static ReportTable assumed(List<AssumedRow> rows) {
    return new TableBuilder<AssumedRow>("standIns", "What stood in for figures that the past lacks")
        .text("Stand-in", AssumedRow::words)
        .number("Sessions", "number", 0, AssumedRow::sessions)
        .build(rows, "Nothing stood in for a figure.");
  }
}
