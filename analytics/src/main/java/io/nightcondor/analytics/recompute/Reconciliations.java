package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.NoCash;
import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.capital.CapitalMetrics;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ReconciliationPanel;
import io.nightcondor.analytics.pack.ReconciliationPanel.SeedRow;
import io.nightcondor.analytics.tail.HistoricalMoves;
import java.util.List;

/** What came in against what is in the figures. */
final class Reconciliations {

  private static final List<SeedRow> SEEDS = List.of(
      new SeedRow("resamples of the current window", HistoricalMoves.SEED),
      new SeedRow("resamples of the moves before it", HistoricalMoves.EARLIER_SEED),
      new SeedRow("paths of reinvestment", CapitalMetrics.SEED));

  private Reconciliations() {}

  /** @param pastNights that the book remembers */
  static ReconciliationPanel panel(
      BookInput input, DataPanel data, BookPartition partition, Holdings holdings, int pastNights) {
    return new ReconciliationPanel(
        new PositionChecks(input.positions(), partition, holdings.hedges()).rows(),
        input.cash().map(Figure::of).orElse(NoCash.FIGURE),
        SEEDS,
        new RunLog(data, input.market(), holdings).rows(input.positions().size(), pastNights));
  }
}
