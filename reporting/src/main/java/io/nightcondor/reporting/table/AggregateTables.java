package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.AggregateRow;
import java.util.List;
import java.util.Locale;

/** Exposure of the book and its parts. */
final class AggregateTables {

  private static final String NONE = "This book holds nothing.";

  private AggregateTables() {}

  static ReportTable of(List<AggregateRow> rows) {
    return new TableBuilder<AggregateRow>("aggregates", "Exposure by part of the book")
        .note(
            "Net is signed, gross the sum of absolute exposures of the positions. Beta-weighted: VIX positions counted by their response to the SPX, BASE case.")
        .text("Part", AggregateRow::key)
        .text("By", r -> r.dimension().toLowerCase(Locale.ROOT))
        .number("Positions", "", 0, AggregateRow::legs)
        .number("Long", "contracts", 0, AggregateRow::longContracts)
        .number("Short", "contracts", 0, AggregateRow::shortContracts)
        .figure("Net delta", "USD/pt", 2, r -> r.net().spotDelta())
        .figure("Gross delta", "USD/pt", 2, AggregateRow::grossDelta)
        .figure("Delta 1 %", "USD per 1 %", 0, AggregateRow::deltaOnePercent)
        .figure("Gamma 1 %", "USD per (1 %)²", 0, AggregateRow::gammaOnePercent)
        .figure("Net vega", "USD/vol pt", 2, r -> r.net().vega())
        .figure("Gross vega", "USD/vol pt", 2, AggregateRow::grossVega)
        .figure("Net theta", "USD/day", 2, r -> r.net().theta())
        .figure("Gross theta", "USD/day", 2, AggregateRow::grossTheta)
        .figure("VIX delta", "USD/VIX pt", 2, r -> r.net().vixPointDelta())
        .figure("Beta-weighted delta", "USD/pt", 2, AggregateRow::betaWeightedDelta)
        .figure("Beta-weighted 1 %", "USD per 1 %", 0, AggregateRow::betaWeightedOnePercent)
        .build(rows, NONE);
  }
}
