package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.CheckList.named;
import static io.nightcondor.reporting.table.CheckList.sum;

import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel.TailRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.reporting.table.ReportCheck.Term;

/** Figures of stress, tail and profit explained that a reader can add up. */
final class ProfitChecks {

  private final RiskPack pack;
  private final CheckList checks;

  private ProfitChecks(RiskPack pack, CheckList checks) {
    this.pack = pack;
    this.checks = checks;
  }

  static void add(RiskPack pack, CheckList list) {
    ProfitChecks group = new ProfitChecks(pack, list);
    group.stress();
    group.explain(pack.pnlExplain());
  }

  private void stress() {
    Summary.WorstScenario worst = pack.summary().worstScenario();
    checks.usd(
        "worstDay",
        "Worst named day",
        Chapter.STRESS,
        worst.profit(),
        named(1, "namedScenarios", "Unhedged", StressTables.SCENARIO, worst.name()),
        named(1, "namedScenarios", "Hedge", StressTables.SCENARIO, worst.name()));
    checks.usd(
        "expectedShortfall",
        "Expected shortfall, one day",
        Chapter.STRESS,
        pack.summary().expectedShortfall(),
        sum("tailParts", "One day"));
    checks.usd(
        "expectedShortfallTen",
        "Expected shortfall, ten days",
        Chapter.STRESS,
        tail(10),
        sum("tailParts", "Ten days"));
  }

  private Figure tail(int horizon) {
    return pack.historical().expectedShortfall().stream()
        .filter(row -> row.window() == Window.BOTH && row.horizon() == horizon)
        .map(TailRow::expectedShortfall)
        .findFirst()
        .orElse(CheckList.NONE);
  }

  private void explain(ExplainPanel explain) {
    checks.usd(
        "pnlTotal",
        "P&L since last session",
        Chapter.EXPLAIN,
        explain.total(),
        sum("pnlExplain", "Value", "Part", "Positions"),
        sum("pnlExplain", "Value", "Part", "New trades"),
        sum("pnlExplain", "Value", "Part", "Fees"));
    checks.usd(
        "pnlPositions",
        "P&L of positions",
        Chapter.EXPLAIN,
        explain.positions(),
        sum("pnlSteps", "P&L"));
    checks.usd(
        "pnlSteps",
        "P&L by revaluation",
        Chapter.EXPLAIN,
        explain.steps().sum(),
        sum("pnlSteps", "Time"),
        sum("pnlSteps", "Spot"),
        sum("pnlSteps", "Vol"),
        sum("pnlSteps", "Rate"),
        sum("pnlSteps", "Quote against smile"),
        sum("pnlSteps", "Settlement"));
    checks.usd(
        "pnlTerms",
        "P&L by greek and the rest",
        Chapter.EXPLAIN,
        explain.steps().sum(),
        ExplainTables.TERMS.stream().map(name -> sum("pnlTerms", name)).toArray(Term[]::new));
    checks.usd(
        "pnlTheta",
        "Theta by side",
        Chapter.EXPLAIN,
        explain.terms().theta(),
        sum("pnlExplain", "Value", "Part", "Theta, tested sides"),
        sum("pnlExplain", "Value", "Part", "Theta, untested sides"),
        sum("pnlExplain", "Value", "Part", "Theta, other positions"));
    checks.usd(
        "pnlUnexplained",
        "Unexplained P&L",
        Chapter.EXPLAIN,
        explain.terms().unexplained(),
        sum("pnlTerms", "Unexplained"));
    checks.usd(
        "pnlBookSteps",
        "P&L of the book by revaluation",
        Chapter.EXPLAIN,
        explain.steps().sum(),
        sum("pnlBook", "Value", "By", "revaluation"));
    checks.usd(
        "pnlBookTerms",
        "P&L of the book by greek and the rest",
        Chapter.EXPLAIN,
        explain.steps().sum(),
        sum("pnlBook", "Value", "By", "greek"));
  }
}
