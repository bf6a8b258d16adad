package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DataPanel.FileRow;
import io.nightcondor.analytics.pack.ReconciliationPanel.LogRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What each step of a night found, as far as it concerns a book. */
final class RunLog {

  private static final String INGEST = "ingest";
  private static final String CALIBRATE = "calibrate";
  private static final String RECOMPUTE = "recompute";

  private final DataPanel data;
  private final MarketSnapshot market;
  private final Holdings holdings;

  RunLog(DataPanel data, MarketSnapshot market, Holdings holdings) {
    this.data = data;
    this.market = market;
    this.holdings = holdings;
  }

  /**
   * In the order of the steps.
   *
   * @param positions rows of the book
   * @param pastNights that the book remembers
   */
  List<LogRow> rows(int positions, int pastNights) {
    List<LogRow> rows = new ArrayList<>();
    byVerdict()
        .forEach((verdict, files) -> rows.add(new LogRow("admit", "files " + verdict, files)));
    rows.add(new LogRow(INGEST, "rows read", sum(FileRow::rowsIn)));
    rows.add(new LogRow(INGEST, "rows used", sum(FileRow::rowsUsed)));
    rows.add(new LogRow(INGEST, "rows refused", sum(FileRow::rowsRejected)));
    rows.add(new LogRow(INGEST, "cash balances", data.cash().size()));
    for (Underlying underlying : Underlying.values()) {
      List<ExpirySlice> slices = market.slices().values().stream()
          .filter(slice -> slice.root().underlying() == underlying)
          .toList();
      rows.add(new LogRow(CALIBRATE, "expiries of the " + underlying, slices.size()));
      rows.add(new LogRow(
          CALIBRATE,
          "quotes of the %s in them".formatted(underlying),
          slices.stream().mapToLong(ExpirySlice::quotesUsed).sum()));
    }
    rows.add(new LogRow(
        CALIBRATE, "points of the VX curve", market.vxCurve().points().size()));
    rows.add(new LogRow(RECOMPUTE, "rows of positions", positions));
    rows.add(new LogRow(RECOMPUTE, "condors", holdings.condors().size()));
    rows.add(new LogRow(RECOMPUTE, "other structures", holdings.structures().size()));
    rows.add(new LogRow(RECOMPUTE, "legs left over", holdings.leftovers().size()));
    rows.add(new LogRow(RECOMPUTE, "hedge lots", holdings.hedges().size()));
    rows.add(new LogRow(RECOMPUTE, "past nights", pastNights));
    return List.copyOf(rows);
  }

  private Map<String, Long> byVerdict() {
    return data.files().stream()
        .collect(Collectors.groupingBy(FileRow::verdict, TreeMap::new, Collectors.counting()));
  }

  private long sum(ToLongFunction<FileRow> rows) {
    return data.files().stream().mapToLong(rows).sum();
  }
}
