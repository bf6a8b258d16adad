package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Summary;
import java.util.List;

/** The five figures that say how bad it can get. */
final class RiskFigures {

  private RiskFigures() {}

  private record Row(
      String name, Figure value, Figure ofEquity, String rule, String block, String meaning) {}

  static ReportTable of(Summary summary) {
    Summary.WorstScenario worst = summary.worstScenario();
    return new TableBuilder<Row>("riskFigures", "How bad it can get")
        .link("Figure", Row::name, Row::block)
        .amount("Value", USD, 0, Row::value)
        .percent("Of equity", 1, Row::ofEquity)
        .text("Formula", Row::rule)
        .prose("Meaning", Row::meaning)
        .build(
            List.of(
                new Row(
                    "Equity",
                    Figure.of(summary.equity()),
                    Figure.missing("THE_WHOLE"),
                    "input",
                    "limits",
                    "of the configuration"),
                row(
                    summary,
                    "Max loss now",
                    summary.maxLossNow(),
                    TableBuilder.rule("profit", "Max loss"),
                    "profit",
                    "at expiry, before hedges"),
                row(
                    summary,
                    "Expected shortfall",
                    summary.expectedShortfall(),
                    TableBuilder.rule("tails", "ES 97.5 %"),
                    "tailParts",
                    "97.5 %, one day, hedged"),
                row(
                    summary,
                    "Worst named day",
                    worst.profit(),
                    TableBuilder.rule("namedScenarios", "Hedged"),
                    "namedScenarios",
                    worst.name().isBlank() ? "no day of history was played" : worst.name()),
                row(
                    summary,
                    "Margin used",
                    summary.marginUsed(),
                    TableBuilder.rule("bookMargin", "Reg-T"),
                    "bookMargin",
                    "the larger of the two")),
            "");
  }

  private static Row row(
      Summary summary, String name, Figure value, String rule, String block, String meaning) {
    return new Row(name, value, value.map(v -> v / summary.equity()), rule, block, meaning);
  }
}
