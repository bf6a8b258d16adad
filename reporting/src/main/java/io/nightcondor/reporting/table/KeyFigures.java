package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import java.util.List;

/** The figures of the book that are read first, each with its rule and the block behind it. */
final class KeyFigures {

  private KeyFigures() {}

  /**
   * One figure.
   *
   * @param rule id of the rule that it comes from
   * @param block id of the block that shows its parts
   */
  private record KeyFigure(
      String name,
      Figure value,
      int decimals,
      String unit,
      String rule,
      String block,
      String meaning) {}

  static ReportTable of(RiskPack pack) {
    return new TableBuilder<KeyFigure>("keyFigures", "Key figures")
        .note("Each leads to the table that it is made of.")
        .link("Figure", KeyFigure::name, KeyFigure::block)
        .column(
            "Value",
            "see unit",
            0,
            Kind.NUMBER,
            k -> TableBuilder.cell(k.value(), k.decimals(), false))
        .text("Unit", KeyFigure::unit)
        .text("Formula", KeyFigure::rule)
        .prose("Meaning", KeyFigure::meaning)
        .build(rows(pack), "");
  }

  private static List<KeyFigure> rows(RiskPack pack) {
    Summary s = pack.summary();
    return List.of(
        new KeyFigure(
            "Condor P&L",
            s.condorPnl(),
            2,
            USD,
            TableBuilder.rule("profit", "P&L"),
            "profit",
            "since entry, marked at mid"),
        new KeyFigure(
            "Hedge P&L",
            s.hedgePnl(),
            2,
            USD,
            TableBuilder.rule("held", "P&L"),
            "held",
            "since entry, marked"),
        new KeyFigure(
            "P&L since last session",
            pack.pnlExplain().total(),
            2,
            USD,
            TableBuilder.rule("pnlExplain", "Value"),
            "pnlExplain",
            pack.pnlExplain().span()),
        new KeyFigure(
            "Reg-T margin",
            pack.margin().regTMargin(),
            0,
            USD,
            TableBuilder.rule("bookMargin", "Reg-T"),
            "bookMargin",
            "strategy-based, condors, structures, legs and hedges"),
        new KeyFigure(
            "Portfolio margin",
            pack.margin().portfolioMargin(),
            0,
            USD,
            TableBuilder.rule("bookMargin", "Portfolio margin"),
            "bookMargin",
            "scan of each group by itself, no offset between SPX and VIX"),
        new KeyFigure(
            "Largest loss at expiry",
            s.maxLoss(),
            0,
            USD,
            TableBuilder.rule("profit", "Max loss"),
            "profit",
            "sum over the condors, before hedges, positive"),
        new KeyFigure(
            "Original notional",
            s.originalNotional(),
            0,
            USD,
            TableBuilder.rule("returns", "Original notional"),
            "returns",
            "sum of largest losses at entry"),
        new KeyFigure(
            "Stress loss of whole condors",
            s.condorStressLoss(),
            0,
            USD,
            TableBuilder.rule("sizing", "Stress loss of tested side"),
            "sizing",
            "both sides together, calibration stress, worst vol response, positive; sizing takes the tested side alone"),
        new KeyFigure(
            "Hedge stress gain",
            s.hedgeStressGain(),
            0,
            USD,
            TableBuilder.rule("held", "Gain BASE"),
            "held",
            "calibration stress, BASE response"),
        new KeyFigure(
            "Hedge intensity",
            pack.signals().intensity().score(),
            2,
            "0 to 1",
            TableBuilder.rule("intensityScores", "Score"),
            "intensity",
            "of breadth, inflation, currency, Fed, valuation and RSI; see Regime & signals"),
        new KeyFigure(
            "Coordinated VIX exposure",
            s.coordinatedExposure(),
            0,
            "USD/VIX pt",
            TableBuilder.rule("layerExposure", "VIX exposure after"),
            "layerExposure",
            "condors and hedges together; above 0 the book is long volatility"));
  }
}
