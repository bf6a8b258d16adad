package io.nightcondor.app.backtest;

import io.nightcondor.analytics.backtest.history.PastMarket;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VxSettlement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a store has for a back-test.
 *
 * @param market everything ingested
 * @param chains markets of the last nights that came from an exchange, oldest first
 */
public record Past(PastMarket market, List<MarketSnapshot> chains) {

  public Past {
    chains = List.copyOf(chains);
  }

  /** The first day on which nothing that a night needs is still to begin. */
  public Optional<LocalDate> first() {
    return edge(true);
  }

  /** The last day on which all that a night needs is there. */
  public Optional<LocalDate> last() {
    return edge(false);
  }

  private Optional<LocalDate> edge(boolean first) {
    List<List<LocalDate>> needed = List.of(
        market.bars("SPX").stream().map(IndexBar::date).toList(),
        market.bars("VIX").stream().map(IndexBar::date).toList(),
        market.settlements().stream().map(VxSettlement::session).toList());
    if (needed.stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    Stream<LocalDate> edges = needed.stream().map(days -> days.get(first ? 0 : days.size() - 1));
    return first ? edges.max(LocalDate::compareTo) : edges.min(LocalDate::compareTo);
  }
}
