package io.nightcondor.reporting.backtest;

import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.SettingRow;
import io.nightcondor.analytics.pack.backtest.PolicyFigures;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportList.Item;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.TableBuilder;
import io.nightcondor.reporting.table.Tone;
import java.util.List;
import java.util.stream.Collectors;

/** Which run this is, its settings, and how to read it. */
final class AuditTables {

  private static final List<Item> CONVENTIONS = List.of(
      convention(
          "Signs",
          "A profit is positive, a loss negative. Drawdowns, shortfalls and costs are amounts and stand positive; a cost below 0 was earned. The drawdown curves lie below 0."),
      convention(
          "Missing figures",
          "A figure that cannot be computed is never 0: the reason stands in its place."),
      convention(
          "Intervals",
          "90 %: a twentieth of the resampled pasts lie below the low end and a twentieth above the high end. They say how much another draw of the same days could differ, not how far the model is from markets."),
      convention(
          "Same input, same report",
          "Nothing in a report depends on the clock, the host or its language: the same past, settings and program give the same bytes."),
      convention("Use", ReportDocument.DISCLAIMER));

  private AuditTables() {}

  private record Line(String what, String value) {}

  private static Item convention(String lead, String text) {
    return new Item(lead, text, "", Tone.PLAIN);
  }

  static List<ReportBlock> of(BacktestPack pack) {
    return List.of(
        run(pack),
        settings(pack.settings()),
        new ReportList("conventions", "How to read it", "", CONVENTIONS, ""));
  }

  private static ReportTable run(BacktestPack pack) {
    return new TableBuilder<Line>("backtestRun", "Identity of the run")
        .note("The run's hash is of the past, the settings and the program.")
        .text("What", Line::what)
        .prose("Value", Line::value)
        .build(
            List.of(
                new Line("Run", pack.runHash()),
                new Line("Program", "nightcondor " + pack.program()),
                new Line("Layout of the data", Integer.toString(pack.version())),
                new Line("First session", pack.from().toString()),
                new Line("Last session", pack.to().toString()),
                new Line("Equity at the start", Numbers.whole(pack.equity()) + " USD"),
                new Line(
                    "Policies",
                    pack.policies().stream()
                        .map(PolicyFigures::policy)
                        .collect(Collectors.joining(", "))),
                new Line("Market data", "MODELLED")),
            "");
  }

  private static ReportTable settings(List<SettingRow> rows) {
    return new TableBuilder<SettingRow>("settings", "Settings in force")
        .text("Key", SettingRow::key)
        .prose("Value", SettingRow::value)
        .build(rows, "No setting was recorded.");
  }
}
