package io.nightcondor.analytics.backtest.history;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FrontFutures;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.market.VxSettlement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows a past session by session. Lists are cut where a session ends, so that nothing of a later
 * day is in reach of whoever looks at one.
 */
public final class HistoryFeed {

  /** The longest window of a macro series that a signal looks at is 776 days. */
  private static final int MACRO_ROWS = 1_000;

  /** What the regime is judged by, over a longer past than the rest. */
  private static final Set<String> REGIME_SYMBOLS =
      Set.of("VIX", "VIX3M", FrontFutures.FRONT, FrontFutures.SECOND);

  private final ExchangeCalendar calendar;
  private final Map<String, PublicRows<IndexBar>> bars = new TreeMap<>();
  private final Map<LocalDate, List<VxSettlement>> settlements;
  private final Map<String, PublicRows<MacroValue>> values;
  private final Map<String, PublicRows<MacroRelease>> releases;

  public HistoryFeed(PastMarket past) {
    this.calendar = past.calendar();
    past.bars().forEach(this::add);
    FrontFutures.bars(past.settlements()).forEach(this::add);
    this.settlements =
        past.settlements().stream().collect(Collectors.groupingBy(VxSettlement::session));
    this.values = rows(past.macro().values(), MacroValue::releasedAt);
    this.releases = rows(past.macro().releases(), MacroRelease::releasedAt);
  }

  private void add(String symbol, List<IndexBar> list) {
    bars.put(symbol, new PublicRows<>(list, bar -> closeOf(bar.date())));
  }

  /** Closes of days that are no session, as some sources carry them, count from the next one on. */
  private Instant closeOf(LocalDate date) {
    return calendar.close(calendar.isSession(date) ? date : calendar.nextSession(date));
  }

  private static <T> Map<String, PublicRows<T>> rows(
      Map<String, List<T>> series, Function<T, Instant> publicAt) {
    Map<String, PublicRows<T>> rows = new TreeMap<>();
    series.forEach((name, list) -> rows.put(name, new PublicRows<>(list, publicAt)));
    return rows;
  }

  /** What was public at a session's close, in the windows of a nightly run. */
  public SessionView at(LocalDate session) {
    Instant close = calendar.close(session);
    Map<String, List<IndexBar>> windows = new HashMap<>();
    Map<String, IndexBar> today = new HashMap<>();
    bars.forEach((symbol, rows) -> {
      int most =
          REGIME_SYMBOLS.contains(symbol) ? HistoryWindow.REGIME_SESSIONS : HistoryWindow.SESSIONS;
      List<IndexBar> known = rows.last(close, most);
      windows.put(symbol, known);
      if (!known.isEmpty() && known.get(known.size() - 1).date().equals(session)) {
        today.put(symbol, known.get(known.size() - 1));
      }
    });
    return new SessionView(
        session,
        today,
        settlements.getOrDefault(session, List.of()),
        new HistoryWindow(windows),
        new MacroHistory(last(values, close), last(releases, close)));
  }

  private static <T> Map<String, List<T>> last(Map<String, PublicRows<T>> series, Instant close) {
    Map<String, List<T>> known = new HashMap<>();
    series.forEach((name, rows) -> known.put(name, rows.last(close, MACRO_ROWS)));
    return known;
  }
}
