package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Contradictions;
import io.nightcondor.reporting.table.ReportList.Item;
import java.util.List;

/**
 * The method in the audit: where its terms stand, what it leaves open, where it contradicts itself.
 */
final class MethodTables {

  private static final List<Item> WITHOUT_FIGURES = List.of(
      new Item(
          "DeFi, DAO and AMM",
          "These have no computable content: they are a metaphor for rules that run without discretion. Nothing is implemented for them.",
          "",
          Tone.PLAIN),
      new Item(
          "MEV and HFT",
          "A notion of blockchains without a counterpart in listed options. What is left of it, that liquidity vanishes in spikes, is in the gates and in limits at pivots.",
          "",
          Tone.PLAIN),
      new Item(
          "Back-tests by GDP, rate differentials and IPOs",
          "Event studies over years are no figure of one night: the command backtest makes them.",
          "",
          Tone.PLAIN),
      new Item(
          "Claims of performance",
          "None of those that public pages make of the method is supported by data that could be found, and none is made here.",
          "",
          Tone.PLAIN));

  private static final List<Term> TERMS = List.of(
      new Term(
          "tested",
          "the short strike at 0.50 delta, or touched",
          "Condors, State of both sides",
          "sides"),
      new Term(
          "breach severity",
          "share of the side's largest loss that is marked, and intrinsic",
          "Condors, State of both sides",
          "sides"),
      new Term(
          "second engine, private leverage layer",
          "the hedge legs tagged with a condor",
          "Hedge, Hedges held",
          "held"),
      new Term(
          "layer 1",
          "|delta| of the tested short at the trigger: an episode starts",
          "Hedge, What each layer waits for",
          "layerSteps"),
      new Term(
          "layer 2",
          "layer 1 live and a negative MACD divergence active",
          "Hedge, What each layer waits for",
          "layerSteps"),
      new Term(
          "layer 3, additional exposure",
          "layer 2 live, FOMC uncertainty high or P/E collapsing, intensity at its gate",
          "Hedge, What each layer waits for",
          "layerSteps"),
      new Term(
          "hedge intensity",
          "score from 0 to 1 of breadth, REER, CPI, PPI, FOMC, P/E and RSI",
          "Regime & signals, Hedge intensity",
          "intensity"),
      new Term(
          "incrementally higher notional",
          "shares of the allowance that rise by layer",
          "Hedge, What each layer waits for",
          "layerSteps"),
      new Term(
          "cap of 40 to 60 %",
          "stress gain at HIGH within that share of original notional",
          "Hedge, How the size was found",
          "sizing"),
      new Term(
          "original notional", "largest loss at entry", "Hedge, How the size was found", "sizing"),
      new Term(
          "never net long volatility",
          "VIX exposure of condors and hedges in one fall at or below 0",
          "Hedge, Layers tonight",
          "layers"),
      new Term(
          "decisive shift of the regime",
          "quick ratio below 0.60 for 3 closes",
          "Regime & signals, Levels behind the regime",
          "regime"),
      new Term(
          "time shifting, time travel",
          "the hedge settles 14 to 75 days after its condor",
          "Hedge, Time shift",
          "timeShift"),
      new Term(
          "temporal theta, Big Top Cash Press",
          "theta of both sides, of the hedge, and its roll-down",
          "Hedge, Temporal theta",
          "temporalTheta"),
      new Term(
          "favourable WACC",
          "expected return on margin at or above the blended cost of capital",
          "Hedge, Favourable or not",
          "favorable"),
      new Term(
          "CAPM drag",
          "expected return with the hedge less without",
          "Hedge, Expected return",
          "capm"),
      new Term(
          "steward and promoter",
          "two presets of the policy",
          "Hedge, Policies side by side",
          "policies"),
      new Term(
          "MEV, HFT and technical pivots",
          "limits at pivots of the future, gates on spread and size",
          "Hedge, Pivots of the VIX futures",
          "pivots"),
      new Term(
          "mean reversion and vol contraction",
          "rules U1 to U8",
          "Unwind, Unwind tonight",
          "unwind"),
      new Term(
          "conversion and reversal",
          "parity edge of left over legs after costs",
          "Unwind, Conversions and reversals",
          "parity"),
      new Term(
          "positive P/CF",
          "equity over twelve months of option cash flow, if that is above 0",
          "Hedge, Price to cash flow",
          "cashFlow"),
      new Term(
          "false binary of loyalty and motion",
          "at least four actions with scores, never a choice of two",
          "Unwind, Actions, ranked",
          "actions"),
      new Term(
          "multi-regime, probabilistic",
          "P&L by regime, weighed by how often each was",
          "Regime & signals, Profit of the book by regime",
          "regimeProfits"),
      new Term(
          "compounding in the manner of a DRIP",
          "equity with profits left in the book",
          "Hedge, Reinvestment",
          "projections"),
      new Term(
          "rotation by market capitalisation",
          "component I8 of the intensity, weight 0 unless configured",
          "Regime & signals, Hedge intensity",
          "intensity"));

  private MethodTables() {}

  static List<ReportBlock> of() {
    return List.of(glossary(), contradictions(), withoutFigures());
  }

  private record Term(String name, String definition, String place, String block) {}

  private static ReportTable glossary() {
    return new TableBuilder<Term>("glossary", "Terms of the method and where they stand")
        .note("Each term in one line, as it is computed here, and the block that shows it.")
        .foldable()
        .text("Term", Term::name)
        .link("Where", Term::place, Term::block)
        .prose("As computed here", Term::definition)
        .build(TERMS, "");
  }

  private static ReportList contradictions() {
    List<Item> items = Contradictions.ALL.stream()
        .map(c -> new Item(
            c.number() + ". " + c.topic(),
            "One: %s. Another: %s. Here: %s.".formatted(c.one(), c.other(), c.taken()),
            "",
            Tone.PLAIN))
        .toList();
    return new ReportList(
        "contradictions",
        "Contradictions in the sources",
        "Where the method's sources contradict each other or the market, and what is done here.",
        items,
        "");
  }

  private static ReportList withoutFigures() {
    return new ReportList(
        "withoutFigures", "What of the method has no figure", "", WITHOUT_FIGURES, "");
  }
}
