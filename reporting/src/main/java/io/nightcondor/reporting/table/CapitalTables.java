package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.CapitalPanel;
import io.nightcondor.analytics.pack.CapitalPanel.CapmRow;
import io.nightcondor.analytics.pack.CapitalPanel.CashFlowRow;
import io.nightcondor.analytics.pack.CapitalPanel.ProjectionRow;
import io.nightcondor.analytics.pack.CapitalPanel.WaccRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.reporting.table.ReportList.Item;
import java.util.List;

/** What the position costs and earns on its capital, with the hedge and without. */
final class CapitalTables {

  private CapitalTables() {}

  static List<ReportBlock> of(CapitalPanel panel) {
    return List.of(
        favorable(panel),
        wacc(panel.wacc()),
        capm(panel.capm()),
        cashFlow(panel.priceToCashFlow()),
        projections(panel.projections()));
  }

  private static ReportList favorable(CapitalPanel panel) {
    Figure favorable = panel.favorable();
    Tone tone = Tone.WATCH;
    String lead = "Not known: " + TableBuilder.words(favorable, 0);
    if (favorable instanceof Figure.Known known) {
      boolean holds = known.value() > 0;
      tone = holds ? Tone.GOOD : Tone.WARN;
      lead = holds ? "Favourable" : "Not favourable";
    }
    List<Item> items = panel.wacc().isEmpty()
        ? List.of()
        : List.of(new Item(
            SafeText.oneLine(lead), SafeText.oneLine(panel.favorableWords()), "E11", tone));
    return new ReportList(
        "favorable",
        "Is the cost of capital favourable",
        "The simple annualised expected return on margin against the cost of capital with tonight's orders.",
        items,
        "Nothing is held that ties up capital.");
  }

  private static ReportTable wacc(List<WaccRow> rows) {
    return new TableBuilder<WaccRow>("wacc", "Cost of capital of the blended position")
        .note(
            "Rates a year. Own margin at the risk-free rate plus beta times the equity premium, debt at its rate, hedge premium at its carry; the carry of futures is paid on their margin. Drag: against the position without a hedge.")
        .text("Position", r -> Words.ofCode(r.position()))
        .figure("Margin", USD, 0, WaccRow::equity)
        .percent("Cost of margin", 2, WaccRow::costOfEquity)
        .figure("Debt", USD, 0, WaccRow::debt)
        .percent("Cost of debt", 2, WaccRow::costOfDebt)
        .figure("Hedge premium", USD, 0, WaccRow::premium)
        .percent("Cost of premium", 2, WaccRow::costOfPremium)
        .figure("Futures carry cost", "USD a year", 0, WaccRow::futuresCarry)
        .percent("WACC", 2, WaccRow::wacc)
        .percent("WACC drag", 2, WaccRow::drag)
        .percent("Expected return", 2, r -> Returns.shown(r.expectedReturn()))
        .percent("IRR", 2, r -> Returns.shown(r.irr()))
        .build(rows, "Nothing is held that ties up capital.");
  }

  private static ReportTable capm(List<CapmRow> rows) {
    return new TableBuilder<CapmRow>("capm", "Expected return by the capital-asset pricing model")
        .note("Delta beta: index delta and VIX exposure of the book on its equity.")
        .text("Position", r -> Words.ofCode(r.position()))
        .figure("Delta beta", "", 2, CapmRow::capmBeta)
        .figure("Regression beta", "252 sessions", 2, CapmRow::regressionBeta)
        .percent("Expected return", 2, CapmRow::expectedReturn)
        .percent("CAPM drag", 2, CapmRow::drag)
        .build(rows, "Nothing is held that has a beta.");
  }

  private static ReportTable cashFlow(CashFlowRow row) {
    return new TableBuilder<CashFlowRow>("cashFlow", "Price to cash flow")
        .note("Option cash flow of the last 365 days. At or below 0 the ratio says nothing.")
        .figure("Premium received", USD, 0, CashFlowRow::premiumReceived)
        .figure("Premium paid", USD, 0, CashFlowRow::premiumPaid)
        .figure("Fees", USD, 0, CashFlowRow::fees)
        .figure("Settlements", USD, 0, CashFlowRow::settlements)
        .amount("Cash flow", USD, 0, CashFlowRow::cashFlow)
        .figure("P/CF", "equity/cash flow", 1, CashFlowRow::ratio)
        .prose("In words", CashFlowRow::words)
        .build(List.of(row), "");
  }

  private static ReportTable projections(List<ProjectionRow> rows) {
    return new TableBuilder<ProjectionRow>("projections", "Reinvestment")
        .note(
            "Equity if past monthly returns of the book came again in random blocks of three, a share of the profits left in it. No forecast. The last column compounds the mean, as a check.")
        .percent("Reinvested", 0, r -> Figure.of(r.reinvested()))
        .number("Ahead", "months", 0, ProjectionRow::months)
        .figure("5 % of paths below", USD, 0, ProjectionRow::low)
        .figure("Median", USD, 0, ProjectionRow::median)
        .figure("5 % of paths above", USD, 0, ProjectionRow::high)
        .percent("Risk of a 30 % drawdown", 1, ProjectionRow::drawdownRisk)
        .figure("At the mean", USD, 0, ProjectionRow::deterministic)
        .build(rows, "The book has too few months of its own to project.");
  }
}
