package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.analytics.recompute.HistoryWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Daily series as they were known at a night, the best source first: files of history, then the
 * last price of the chain, then the bars that come with a compact chain. Of one source the newest
 * version counts; a correction that leaves a day out does not take the day back.
 */
public final class HistoryStore {

  /** Calendar days that hold a number of sessions: 7 for 5, and room for holidays. */
  private static final int SPARE_DAYS = 15;

  /** Sources stamp and round closes differently; a wrong or unfinished day is further off. */
  private static final double CLOSE_TOLERANCE = 0.001;

  private final JdbcClient jdbc;

  public HistoryStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** The last sessions of every series up to the night's, oldest first. */
  public HistoryWindow window(NightKey night, int sessions) {
    LocalDate from = night.session().minusDays(sessions * 3L / 2 + SPARE_DAYS);
    SortedMap<String, List<IndexBar>> bars = new TreeMap<>();
    for (Version version : versions(night, from)) {
      if (version.isBest()) {
        bars.computeIfAbsent(version.bar().symbol(), symbol -> new ArrayList<>())
            .add(version.bar());
      }
    }
    bars.replaceAll((symbol, list) ->
        List.copyOf(list.subList(Math.max(0, list.size() - sessions), list.size())));
    return new HistoryWindow(bars);
  }

  /** The bars of the session itself by symbol. */
  public Map<String, IndexBar> sessionBars(NightKey night) {
    SortedMap<String, IndexBar> bars = new TreeMap<>();
    for (Version version : versions(night, night.session())) {
      if (version.isBest()) {
        bars.put(version.bar().symbol(), version.bar());
      }
    }
    return bars;
  }

  /** VX settlements of the session itself in order of expiry; empty if no source had them. */
  public List<VxSettlement> settlements(NightKey night) {
    SortedMap<LocalDate, VxSettlement> best = new TreeMap<>();
    jdbc.sql("""
            select * from vx_settlement
            where trade_date = :session
              and (known_session < :session
                or (known_session = :session and known_revision <= :revision))
            order by expiry, source, known_session desc, known_revision desc
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .query(row -> {
          best.putIfAbsent(Columns.date(row, "expiry"), settlement(row));
        });
    return List.copyOf(best.values());
  }

  /** Dates of the last sessions up to the night's on which two sources disagree about a close. */
  public List<SourceDisagreement> disagreements(NightKey night, int sessions) {
    LocalDate from = night.session().minusDays(sessions * 3L / 2 + SPARE_DAYS);
    List<SourceDisagreement> found = new ArrayList<>();
    Version best = null;
    for (Version version : versions(night, from)) {
      if (best == null || version.isBest()) {
        best = version;
        continue;
      }
      double close = best.bar().close();
      if (Math.abs(version.bar().close() - close) > CLOSE_TOLERANCE * Math.abs(close)) {
        found.add(new SourceDisagreement(
            best.bar().symbol(),
            best.bar().date(),
            best.source(),
            close,
            version.source(),
            version.bar().close()));
      }
    }
    return found;
  }

  /**
   * What one source says about one day.
   *
   * @param isBest true if no better source has the day
   */
  private record Version(IndexBar bar, String source, boolean isBest) {}

  /** The newest version of each source by symbol and date, the best source of a day first. */
  private List<Version> versions(NightKey night, LocalDate from) {
    List<Version> versions = new ArrayList<>();
    jdbc.sql("""
            select * from index_bar
            where bar_date between :from and :session
              and (known_session < :session
                or (known_session = :session and known_revision <= :revision))
            order by symbol, bar_date, source_rank, source, known_session desc, known_revision desc
            """)
        .param("from", from)
        .param("session", night.session())
        .param("revision", night.revision())
        .query(row -> {
          IndexBar bar = bar(row);
          String source = row.getString("source");
          Version last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
          boolean sameDay = last != null
              && last.bar().symbol().equals(bar.symbol())
              && last.bar().date().equals(bar.date());
          if (last == null || !sameDay || !last.source().equals(source)) {
            versions.add(new Version(bar, source, !sameDay));
          }
        });
    return versions;
  }

  static IndexBar bar(ResultSet row) throws SQLException {
    return new IndexBar(
        row.getString("symbol"),
        Columns.date(row, "bar_date"),
        Columns.optionalDouble(row, "open_level"),
        Columns.optionalDouble(row, "high_level"),
        Columns.optionalDouble(row, "low_level"),
        row.getDouble("close_level"));
  }

  static VxSettlement settlement(ResultSet row) throws SQLException {
    return new VxSettlement(
        Columns.date(row, "trade_date"),
        Columns.date(row, "expiry"),
        Columns.optionalDouble(row, "open_level"),
        Columns.optionalDouble(row, "high_level"),
        Columns.optionalDouble(row, "low_level"),
        row.getDouble("settle_level"));
  }
}
