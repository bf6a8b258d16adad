package io.nightcondor.analytics.backtest.history;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.VxSettlement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything ingested that a back-test reads, not cut to any session.
 *
 * @param bars daily bars by symbol (SPX, VIX, VIX3M, VIX6M, VVIX, breadth ...), in order of date
 * @param settlements of the monthly VIX futures, in order of session and expiry
 * @param macro series and releases, each with the instant from which it was public
 * @param fomc statement days
 * @param calendar of the exchange
 */
public record PastMarket(
    Map<String, List<IndexBar>> bars,
    List<VxSettlement> settlements,
    MacroHistory macro,
    FomcCalendar fomc,
    ExchangeCalendar calendar) {

  public PastMarket {
    bars = bars.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            Map.Entry::getKey,
            entry -> entry.getValue().stream()
                .sorted(Comparator.comparing(IndexBar::date))
                .toList()));
    settlements = settlements.stream()
        .sorted(Comparator.comparing(VxSettlement::session).thenComparing(VxSettlement::expiry))
        .toList();
  }

  /** The bars of a symbol; empty if no source had it. */
  public List<IndexBar> bars(String symbol) {
    return bars.getOrDefault(symbol, List.of());
  }
}
