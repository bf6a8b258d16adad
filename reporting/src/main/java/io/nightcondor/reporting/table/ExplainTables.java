package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainPanel.ClosedRow;
import io.nightcondor.analytics.pack.ExplainPanel.ExplainRow;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the profit since the last session comes from. */
final class ExplainTables {

  private static final String STEP = "revaluation";
  private static final String GREEK = "greek";
  private static final String NONE = "No position was held at both closes.";

  /** The columns that make up the P&L by greek. */
  static final List<String> TERMS = List.of(
      "Delta",
      "Gamma",
      "Vega, surface",
      "Vega, skew",
      "Theta",
      "Vanna",
      "Volga",
      "Rho",
      "Roll-down",
      "Settlement",
      "Unexplained");

  private ExplainTables() {}

  static List<ReportBlock> of(ExplainPanel explain) {
    return List.of(
        sum(explain),
        book(explain),
        steps(explain.rows()),
        terms(explain.rows()),
        unexplained(explain.rows()),
        closed(explain.closed()));
  }

  private record Line(String name, Figure value, String meaning) {}

  private static ReportTable sum(ExplainPanel explain) {
    String threshold = TableBuilder.words(explain.threshold(), 2);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("P&L", explain.total(), "positions, new trades and fees"));
    lines.add(new Line("Positions", explain.positions(), "held at both closes, or settled"));
    lines.add(new Line("New trades", explain.newTrades(), "mark against fill"));
    lines.add(new Line("Fees", explain.fees(), "on contracts opened, negative"));
    lines.add(
        new Line("Theta, tested sides", explain.thetaTested(), "last session's theta x days"));
    lines.add(new Line("Theta, untested sides", explain.thetaUntested(), "the same"));
    lines.add(new Line("Theta, other positions", explain.thetaOther(), "the same"));
    lines.add(new Line(
        "Unexplained",
        explain.terms().unexplained(),
        explain.withinThreshold()
            ? "within the threshold of %s USD".formatted(threshold)
            : "beyond the threshold of %s USD: %s".formatted(threshold, explain.reason())));
    return new TableBuilder<Line>("pnlExplain", "P&L explained")
        .note(explain.from().isPresent() ? explain.span() : "")
        .text("Part", Line::name)
        .column("Value", USD, 2, Kind.NUMBER, line -> TableBuilder.cell(line.value(), 2, false))
        .prose("Meaning", Line::meaning)
        .build(explain.from().isPresent() ? lines : List.of(), explain.span());
  }

  private record Part(String name, String by, Figure value) {}

  private static ReportTable book(ExplainPanel explain) {
    ExplainSteps steps = explain.steps();
    ExplainTerms terms = explain.terms();
    List<Part> parts = List.of(
        new Part("Time", STEP, steps.time()),
        new Part("Spot", STEP, steps.spot()),
        new Part("Vol", STEP, steps.vol()),
        new Part("Rate", STEP, steps.rate()),
        new Part("Quote against smile", STEP, steps.quote()),
        new Part("Settlement", STEP, steps.settlement()),
        new Part("Delta", GREEK, terms.delta()),
        new Part("Gamma", GREEK, terms.gamma()),
        new Part("Vega, surface", GREEK, terms.vegaSurface()),
        new Part("Vega, skew", GREEK, terms.vegaSkew()),
        new Part("Theta", GREEK, terms.theta()),
        new Part("Vanna", GREEK, terms.vanna()),
        new Part("Volga", GREEK, terms.volga()),
        new Part("Rho", GREEK, terms.rho()),
        new Part("Roll-down", GREEK, terms.carry()),
        new Part("Settlement", GREEK, terms.settlement()),
        new Part("Unexplained", GREEK, terms.unexplained()),
        new Part("Of it quotes", "part of unexplained", terms.unexplainedQuote()));
    return new TableBuilder<Part>("pnlBook", "P&L of the book by step and by greek")
        .note(
            "Summed over the positions below: the steps make the whole once, the greeks once more.")
        .text("Part", Part::name)
        .text("By", Part::by)
        .figure("Value", USD, 2, Part::value)
        .build(explain.from().isPresent() ? parts : List.of(), explain.span());
  }

  private static ReportTable terms(List<ExplainRow> rows) {
    return new TableBuilder<ExplainRow>("pnlTerms", "P&L by greek")
        .note("Greeks of the last session times the moves since; the rest is unexplained.")
        .text("Position", ExplainRow::position)
        .figure("P&L", USD, 2, ExplainRow::total)
        .summed()
        .figure("Delta", USD, 2, r -> r.terms().delta())
        .summed()
        .figure("Gamma", USD, 2, r -> r.terms().gamma())
        .summed()
        .figure("Vega, surface", USD, 2, r -> r.terms().vegaSurface())
        .summed()
        .figure("Vega, skew", USD, 2, r -> r.terms().vegaSkew())
        .summed()
        .figure("Theta", USD, 2, r -> r.terms().theta())
        .summed()
        .figure("Vanna", USD, 2, r -> r.terms().vanna())
        .summed()
        .figure("Volga", USD, 2, r -> r.terms().volga())
        .summed()
        .figure("Rho", USD, 2, r -> r.terms().rho())
        .summed()
        .figure("Roll-down", USD, 2, r -> r.terms().carry())
        .summed()
        .figure("Settlement", USD, 2, r -> r.terms().settlement())
        .summed()
        .figure("Unexplained", USD, 2, r -> r.terms().unexplained())
        .summed()
        .build(rows, NONE);
  }

  private static ReportTable unexplained(List<ExplainRow> rows) {
    return new TableBuilder<ExplainRow>("pnlUnexplained", "What is unexplained")
        .note("Positions whose unexplained part is beyond its threshold.")
        .text("Position", ExplainRow::position)
        .figure("Unexplained", USD, 2, r -> r.terms().unexplained())
        .figure("Of it quotes", USD, 2, r -> r.terms().unexplainedQuote())
        .figure("Threshold", USD, 2, ExplainRow::threshold)
        .prose("What it is", ExplainRow::reason)
        .build(
            rows.stream().filter(row -> !row.withinThreshold()).toList(),
            "Every position is explained within its threshold.");
  }

  private static ReportTable steps(List<ExplainRow> rows) {
    return new TableBuilder<ExplainRow>("pnlSteps", "P&L by revaluation")
        .note(
            "One input after the other moved from the last session to this one; the steps sum to the P&L.")
        .text("Position", ExplainRow::position)
        .text("Kind", r -> r.kind().toLowerCase(Locale.ROOT))
        .figure("P&L", USD, 2, ExplainRow::total)
        .summed()
        .figure("Time", USD, 2, r -> r.steps().time())
        .summed()
        .figure("Spot", USD, 2, r -> r.steps().spot())
        .summed()
        .figure("Vol", USD, 2, r -> r.steps().vol())
        .summed()
        .figure("Rate", USD, 2, r -> r.steps().rate())
        .summed()
        .figure("Quote against smile", USD, 2, r -> r.steps().quote())
        .summed()
        .figure("Settlement", USD, 2, r -> r.steps().settlement())
        .summed()
        .build(rows, NONE);
  }

  private static ReportTable closed(List<ClosedRow> rows) {
    return new TableBuilder<ClosedRow>("pnlClosed", "Closed since the last session")
        .note(
            "No file gives the price at which these were closed: their P&L is in no figure above.")
        .text("Symbol", ClosedRow::symbol)
        .number("Quantity", "contracts", 0, ClosedRow::quantity)
        .figure("Last mark", "pts", 3, ClosedRow::lastMark)
        .amount("Last value", USD, 2, ClosedRow::lastValue)
        .build(rows, "Nothing was closed.");
  }
}
