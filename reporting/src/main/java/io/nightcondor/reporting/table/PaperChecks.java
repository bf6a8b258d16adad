package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.CheckList.less;
import static io.nightcondor.reporting.table.CheckList.sum;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.PaperPanel.TrackRow;
import io.nightcondor.analytics.pack.RiskPack;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Figures of the paper ledger that a reader can add up, over all policies. */
final class PaperChecks {

  private PaperChecks() {}

  static void add(RiskPack pack, CheckList checks) {
    List<TrackRow> records = pack.paper().records();
    checks.usd(
        "paperTotal",
        "Profit on paper, all policies",
        Chapter.PAPER,
        figure(records, TrackRow::total),
        sum("paperRecord", "Realised"),
        less("paperRecord", "Costs"),
        sum("paperRecord", "Open"));
    checks.usd(
        "paperRealised",
        "Realised on paper, all policies",
        Chapter.PAPER,
        figure(records, TrackRow::realised),
        sum("paperEntries", "Realised"),
        sum("paperSums", "Realised before"));
    checks.add(
        "paperOrders",
        "Orders on paper, all policies",
        "",
        Chapter.PAPER,
        TableBuilder.cell(count(records, TrackRow::orders), 0, false),
        sum("paperRecord", "Filled"),
        sum("paperRecord", "Unfilled"));
  }

  private static Figure figure(List<TrackRow> rows, Function<TrackRow, Figure> figure) {
    return rows.stream().map(figure).reduce(Figure::plus).orElse(CheckList.NONE);
  }

  private static Figure count(List<TrackRow> rows, ToIntFunction<TrackRow> count) {
    return rows.isEmpty()
        ? CheckList.NONE
        : Figure.of(rows.stream().mapToInt(count).sum());
  }
}
