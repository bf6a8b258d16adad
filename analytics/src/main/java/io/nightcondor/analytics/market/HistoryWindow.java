package io.nightcondor.analytics.market;

import java.util.List;
import java.util.Map;

/**
 * Daily series as known at the session's close.
 *
 * @param bars by symbol, in order of date, none after the session
 */
public record HistoryWindow(Map<String, List<IndexBar>> bars) {

  /** Sessions of every series that a night looks at. */
  public static final int SESSIONS = 800;

  /** Ten years of those that the regime is judged by, for how often each regime occurs. */
  public static final int REGIME_SESSIONS = 2_520;

  public HistoryWindow {
    bars = Map.copyOf(bars);
  }

  /** The bars of a symbol in order of date; empty if no source had it. */
  public List<IndexBar> of(String symbol) {
    return bars.getOrDefault(symbol, List.of());
  }
}
