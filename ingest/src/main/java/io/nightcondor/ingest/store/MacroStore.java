package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Macro series and releases as they were at a night: released by the close of its session, and in
 * the version that was known by then. A figure of a later release, or one that a later night
 * corrected, is not seen; the date of a coming release is. Where two sources have a figure the
 * first by name counts.
 */
public final class MacroStore {

  /** Monthly series that a z-score of the intensity looks back furthest in, and room beside. */
  private static final int MONTHS = 120 + 12;

  /** Daily series: their windows in calendar days, with room for holidays. */
  private static final int DAYS = 800 * 3 / 2;

  /** Before the first figure of any series. */
  private static final LocalDate EARLIEST = LocalDate.of(1700, 1, 1);

  private static final List<String> MONTHLY_SERIES =
      List.of("RBUSBIS", "CPIAUCSL", "CPIAUCNS", "PPIFIS", "PPIACO", "SHILLER_EARNINGS");
  private static final List<String> DAILY_SERIES = List.of("DGS2", "FORWARD_PE");
  private static final List<String> STATISTICS = List.of("CPI", "PPI", "FOMC", "GDP");

  private final JdbcClient jdbc;
  private final ExchangeCalendar calendar;

  /** @param calendar whose closes say what was public at a session */
  public MacroStore(DataSource dataSource, ExchangeCalendar calendar) {
    jdbc = JdbcClient.create(dataSource);
    this.calendar = calendar;
  }

  /** What the signals look at, as it was at a night and not longer back than they look. */
  public MacroHistory history(NightKey night) {
    Map<String, List<MacroValue>> values = new HashMap<>();
    Map<String, List<MacroRelease>> releases = new HashMap<>();
    LocalDate monthlyFrom = night.session().minusMonths(MONTHS);
    LocalDate dailyFrom = night.session().minusDays(DAYS);
    for (String series : MONTHLY_SERIES) {
      values.put(series, values(night, series, monthlyFrom));
    }
    for (String series : DAILY_SERIES) {
      values.put(series, values(night, series, dailyFrom));
    }
    for (String series : STATISTICS) {
      releases.put(series, releasesAsOf(night, series, monthlyFrom));
    }
    return new MacroHistory(values, releases);
  }

  /** The figures of a series in order of their reference dates. */
  public List<MacroValue> valuesAsOf(NightKey night, String series) {
    return values(night, series, EARLIEST);
  }

  private List<MacroValue> values(NightKey night, String series, LocalDate from) {
    return known(new MacroValueTable(), night, series, from, "and released_at <= :close", "");
  }

  /**
   * The releases of a series in order of their reference periods. One that was scheduled and whose
   * figure no file has brought is among them, without it.
   */
  public List<MacroRelease> releasesAsOf(NightKey night, String series) {
    return releasesAsOf(night, series, EARLIEST);
  }

  private List<MacroRelease> releasesAsOf(NightKey night, String series, LocalDate from) {
    Instant close = calendar.close(night.session());
    return releasesKnown(night, series, from).stream()
        .filter(release -> !release.releasedAt().isAfter(close))
        .toList();
  }

  /** The releases of a series that are still to come, in order of their instants. */
  public List<MacroRelease> releasesAfter(NightKey night, String series) {
    Instant close = calendar.close(night.session());
    return releasesKnown(night, series, EARLIEST).stream()
        .filter(release -> release.releasedAt().isAfter(close))
        .sorted(Comparator.comparing(MacroRelease::releasedAt))
        .toList();
  }

  /**
   * A release of each period, past or to come, in the last version: a date may have been moved. A
   * source that has its figure goes before one that has only its date.
   */
  private List<MacroRelease> releasesKnown(NightKey night, String series, LocalDate from) {
    return known(
        new MacroReleaseTable(),
        night,
        series,
        from,
        "",
        "case when actual_first_print is null then 1 else 0 end, ");
  }

  private <V> List<V> known(
      VersionedTable<V> table,
      NightKey night,
      String series,
      LocalDate from,
      String filter,
      String first) {
    SortedMap<LocalDate, V> best = new TreeMap<>();
    jdbc.sql("""
            select * from %s
            where series = :series and %s >= :from %s
              and (known_session < :session
                or (known_session = :session and known_revision <= :revision))
            order by %s, %ssource, known_session desc, known_revision desc
            """.formatted(table.name(), table.dateColumn(), filter, table.dateColumn(), first))
        .param("series", series)
        .param("from", from)
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
