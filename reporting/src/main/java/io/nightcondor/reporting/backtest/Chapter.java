package io.nightcondor.reporting.backtest;

import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.reporting.table.CheckResults;
import io.nightcondor.reporting.table.CheckTables;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCheck;
import io.nightcondor.reporting.table.ReportSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sections of a report, in the order in which every format shows them. */
enum Chapter {
  SUMMARY(
      "Summary", "What the figures say and what they rest on: read both before using one of them."),
  CURVES("Curves", "Equity and drawdown of each policy over time, and its worst drawdown."),
  WORST_DAYS(
      "Worst days", "The worst days of the condors without a hedge, and what each hedge did."),
  CLAIMS("Claims", "What public pages claim of the method, beside what came out here."),
  EVENTS("Events", "Condors and hedges around releases, statements, rate shocks and offerings."),
  CASH("Cash", "What was sold, what moved the cash, and what the equity at the end is made of."),
  ORDERS("Orders", "Every order that a policy suggested."),
  AUDIT("Audit", "Which run this is, its settings, and how to read the figures."),
  CHECKS("Checks", "Figures of the engine beside the same figures added up from rows of tables.");

  private final String title;
  private final String purpose;

  Chapter(String title, String purpose) {
    this.title = title;
    this.purpose = purpose;
  }

  String title() {
    return title;
  }

  static List<ReportSection> sections(BacktestPack pack, List<ReportCheck> checks) {
    List<ReportSection> sections = new ArrayList<>(List.of(
        SUMMARY.of(SummaryTables.of(pack)),
        CURVES.of(CurveCharts.of(pack)),
        WORST_DAYS.of(WorstDayTables.of(pack.worstDays())),
        CLAIMS.of(List.of(ClaimTables.of(pack.claims()))),
        EVENTS.of(EventTables.of(pack)),
        CASH.of(CashTables.of(pack)),
        ORDERS.of(List.of(OrderTables.of(pack.decisions()))),
        AUDIT.of(AuditTables.of(pack))));
    sections.add(CHECKS.of(List.of(CheckTables.of(CheckResults.of(checks, sections)))));
    return List.copyOf(sections);
  }

  private ReportSection of(List<ReportBlock> blocks) {
    String id = name().toLowerCase(Locale.ROOT).replace("_", "");
    return new ReportSection(id, title, purpose, blocks);
  }
}
