package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Macro series and releases as they were at a night: released by the close of its session, and in
 * the version that was known by then. A figure of a later release, or one that a later night
 * corrected, is not seen. Where two sources have a figure the first by name counts.
 */
public final class MacroStore {

  private final JdbcClient jdbc;
  private final ExchangeCalendar calendar;

  /** @param calendar whose closes say what was public at a session */
  public MacroStore(DataSource dataSource, ExchangeCalendar calendar) {
    jdbc = JdbcClient.create(dataSource);
    this.calendar = calendar;
  }

  /** The figures of a series in order of their reference dates. */
  public List<MacroValue> valuesAsOf(NightKey night, String series) {
    return asOf(new MacroValueTable(), night, series);
  }

  /** The releases of a series in order of their reference periods. */
  public List<MacroRelease> releasesAsOf(NightKey night, String series) {
    return asOf(new MacroReleaseTable(), night, series);
  }

  private <V> List<V> asOf(VersionedTable<V> table, NightKey night, String series) {
    SortedMap<LocalDate, V> best = new TreeMap<>();
    jdbc.sql("""
            select * from %s
            where series = :series and released_at <= :close
              and (known_session < :session
                or (known_session = :session and known_revision <= :revision))
            order by %s, source, known_session desc, known_revision desc
            """.formatted(table.name(), table.dateColumn()))
        .param("series", series)
        .param("close", Columns.utc(calendar.close(night.session())))
        .param("session", night.session())
        .param("revision", night.revision())
        .query(columns -> {
          V row = table.read(columns);
          best.putIfAbsent(table.date(row), row);
        });
    return List.copyOf(best.values());
  }
}
