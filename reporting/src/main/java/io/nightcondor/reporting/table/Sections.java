package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.RiskPack;
import java.util.ArrayList;
import java.util.List;

/** What each section holds. */
final class Sections {

  private Sections() {}

  static List<ReportSection> of(RiskPack pack, List<ReportCheck> checks) {
    List<ReportSection> others = new ArrayList<>(List.of(
        Chapter.SUMMARY.of(SummaryTables.of(pack)),
        Chapter.LIMITS.of(List.of(LimitTables.of(pack.limits()))),
        Chapter.CONDORS.of(CondorTables.of(pack)),
        Chapter.HEDGE.of(together(HedgeTables.of(pack), CapitalTables.of(pack.capital()))),
        Chapter.UNWIND.of(UnwindTables.of(pack)),
        Chapter.PAPER.of(PaperTables.of(pack)),
        Chapter.STRESS.of(StressTables.of(pack)),
        Chapter.EXPLAIN.of(together(ExplainCharts.of(pack), ExplainTables.of(pack.pnlExplain()))),
        Chapter.REGIME.of(together(
            SignalTables.of(pack),
            together(MarketCharts.of(pack.market()), MarketTables.of(pack.market())))),
        Chapter.CALENDAR.of(SettlementTables.of(pack)),
        Chapter.DATA.of(DataTables.of(pack)),
        Chapter.AUDIT.of(AuditTables.of(pack))));
    others.add(Chapter.CHECKS.of(List.of(CheckTables.of(CheckResults.of(checks, others)))));
    List<ReportSection> all = new ArrayList<>();
    all.add(Chapter.README.of(ReadMeTables.of(pack, others)));
    all.addAll(others);
    return List.copyOf(all);
  }

  private static List<ReportBlock> together(
      List<? extends ReportBlock> first, List<? extends ReportBlock> second) {
    List<ReportBlock> blocks = new ArrayList<>(first);
    blocks.addAll(second);
    return blocks;
  }
}
