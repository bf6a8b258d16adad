package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Summary;
import java.util.List;

/** The five figures that say how bad it can get. */
final class RiskFigures {

  private RiskFigures() {}

  private record Row(String name, Figure value, Figure ofEquity, String meaning) {}

  static ReportTable of(Summary summary) {
    Summary.WorstScenario worst = summary.worstScenario();
    return new TableBuilder<Row>("riskFigures", "How bad it can get")
        .text("Figure", Row::name)
        .figure("Value", USD, 0, Row::value)
        .percent("Of equity", 1, Row::ofEquity)
        .prose("Meaning", Row::meaning)
        .build(
            List.of(
                new Row(
                    "Equity",
                    Figure.of(summary.equity()),
                    Figure.missing("THE_WHOLE"),
                    "of the configuration"),
                row(summary, "Max loss now", summary.maxLossNow(), "at expiry, before hedges"),
                row(
                    summary,
                    "Expected shortfall",
                    summary.expectedShortfall(),
                    "97.5 %, one day, hedged"),
                row(
                    summary,
                    "Worst named day",
                    worst.profit(),
                    worst.name().isBlank() ? "no day of history was played" : worst.name()),
                row(summary, "Margin used", summary.marginUsed(), "the larger of the two")),
            "");
  }

  private static Row row(Summary summary, String name, Figure value, String meaning) {
    return new Row(name, value, value.map(v -> v / summary.equity()), meaning);
  }
}
