package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.AggregateRow;
import java.util.List;
import java.util.Locale;

/** Exposure of the book and its parts. */
final class AggregateTables {

  static final String BY = "By";
  static final String STRATEGY = "strategy";

  private static final String NONE = "This book holds nothing.";

  private AggregateTables() {}

  static List<ReportBlock> of(List<AggregateRow> rows) {
    return List.of(net(rows), gross(rows));
  }

  private static ReportTable net(List<AggregateRow> rows) {
    TableBuilder<AggregateRow> table = parts(
        new TableBuilder<AggregateRow>("aggregates", "Exposure by part of the book")
            .note(
                "Signed for the holder. The parts by strategy, by expiry or by underlying make up the book."));
    for (ExposureRows greek : ExposureRows.ALL) {
      table.figure(greek.name(), greek.unit(), 2, r -> greek.value().apply(r.net()));
    }
    return table.build(rows, NONE);
  }

  private static ReportTable gross(List<AggregateRow> rows) {
    return parts(
            new TableBuilder<AggregateRow>("grossExposure", "Gross exposure by part of the book")
                .note(
                    "Gross is the sum of absolute exposures of the positions. Beta-weighted: VIX positions counted by their response to the SPX, BASE case."))
        .number("Positions", "", 0, AggregateRow::legs)
        .number("Long", "contracts", 0, AggregateRow::longContracts)
        .number("Short", "contracts", 0, AggregateRow::shortContracts)
        .figure("Gross delta", "USD/pt", 2, AggregateRow::grossDelta)
        .figure("Gross vega", "USD/vol pt", 2, AggregateRow::grossVega)
        .figure("Gross theta", "USD/day", 2, AggregateRow::grossTheta)
        .figure("Delta 1 %", "USD per 1 %", 0, AggregateRow::deltaOnePercent)
        .figure("Gamma 1 %", "USD per (1 %)²", 0, AggregateRow::gammaOnePercent)
        .figure("Beta-weighted delta", "USD/pt", 2, AggregateRow::betaWeightedDelta)
        .figure("Beta-weighted 1 %", "USD per 1 %", 0, AggregateRow::betaWeightedOnePercent)
        .build(rows, NONE);
  }

  private static TableBuilder<AggregateRow> parts(TableBuilder<AggregateRow> table) {
    return table
        .text("Part", AggregateRow::key)
        .text(BY, r -> r.dimension().toLowerCase(Locale.ROOT));
  }
}
