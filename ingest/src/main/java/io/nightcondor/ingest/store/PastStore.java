package io.nightcondor.ingest.store;

import io.nightcondor.analytics.backtest.history.PastMarket;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FrontFutures;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything ingested up to a night, in the version that was known at it, for looking back. Of a
 * figure that was revised the last version is seen, as the file that brought it had it.
 */
public final class PastStore {

  /** Sixty years of sessions. */
  private static final int SESSIONS = 15_120;

  private final JdbcClient jdbc;
  private final HistoryStore history;
  private final MacroStore macro;
  private final ExchangeCalendar calendar;

  public PastStore(DataSource dataSource, ExchangeCalendar calendar) {
    this.jdbc = JdbcClient.create(dataSource);
    this.history = new HistoryStore(dataSource);
    this.macro = new MacroStore(dataSource, calendar);
    this.calendar = calendar;
  }

  /** @param fomc statement days */
  public PastMarket upTo(NightKey night, FomcCalendar fomc) {
    Map<String, List<IndexBar>> bars =
        new TreeMap<>(history.window(night, SESSIONS, SESSIONS).bars());
    bars.remove(FrontFutures.FRONT);
    bars.remove(FrontFutures.SECOND);
    Map<String, List<MacroValue>> values = new TreeMap<>();
    for (String series : series("macro_value")) {
      values.put(series, macro.valuesAsOf(night, series));
    }
    Map<String, List<MacroRelease>> releases = new TreeMap<>();
    for (String series : series("macro_release")) {
      releases.put(series, macro.releasesAsOf(night, series));
    }
    return new PastMarket(
        bars,
        history.settlements(night, List.of(HistoryStore.upTo(night, SESSIONS))),
        new MacroHistory(values, releases),
        fomc,
        calendar);
  }

  private List<String> series(String table) {
    return jdbc.sql("select distinct series from %s order by series".formatted(table))
        .query(String.class)
        .list();
  }
}
