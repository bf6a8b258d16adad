package io.nightcondor.reporting.backtest;

import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a document, those of its charts among them. */
final class Tables {

  private Tables() {}

  static List<ReportTable> of(BacktestDocument document) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(Tables::of)
        .toList();
  }

  private static Stream<ReportTable> of(ReportBlock block) {
    if (block instanceof ReportTable table) {
      return Stream.of(table);
    }
    return block instanceof ReportChart chart ? Stream.of(chart.table()) : Stream.empty();
  }
}
