package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.FrontFutures;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.VxSettlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** What the regime is judged by: few series, and a longer past than the others need. */
  private static final List<String> REGIME_SYMBOLS = List.of("VIX", "VIX3M");

  private static final String BAR_ORDER =
      "symbol, bar_date, source_rank, source, known_session desc, known_revision desc";
  private static final String SETTLEMENT_ORDER =
      "trade_date, expiry, source, known_session desc, known_revision desc";

  private final JdbcClient jdbc;

  public HistoryStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /**
   * The last sessions of every series up to the night's, oldest first, and more of those that the
   * regime is judged by: VIX, VIX3M, and the nearest two VIX futures as VX1 and VX2.
   */
  public HistoryWindow window(NightKey night, int sessions, int regimeSessions) {
    SortedMap<String, List<IndexBar>> bars = bars(night, sessions);
    List<DateRange> past = List.of(upTo(night, regimeSessions));
    SortedMap<String, List<IndexBar>> regime = bars(night, REGIME_SYMBOLS, past);
    regime.putAll(FrontFutures.bars(settlements(night, past)));
    regime.forEach((symbol, list) -> {
      if (!list.isEmpty()) {
        bars.put(symbol, last(list, regimeSessions));
      }
    });
    return new HistoryWindow(bars);
  }

  private SortedMap<String, List<IndexBar>> bars(NightKey night, int sessions) {
    LocalDate from = from(night, sessions);
    SortedMap<String, List<IndexBar>> bars = new TreeMap<>();
    for (Version version : versions(night, from)) {
      if (version.isBest()) {
        bars.computeIfAbsent(version.bar().symbol(), symbol -> new ArrayList<>())
            .add(version.bar());
      }
    }
    bars.replaceAll((symbol, list) -> last(list, sessions));
    return bars;
  }

  /** Days that hold the last sessions up to a night's. */
  static DateRange upTo(NightKey night, int sessions) {
    return new DateRange(from(night, sessions), night.session());
  }

  private static LocalDate from(NightKey night, int sessions) {
    return night.session().minusDays(sessions * 3L / 2 + SPARE_DAYS);
  }

  private static List<IndexBar> last(List<IndexBar> list, int sessions) {
    return List.copyOf(list.subList(Math.max(0, list.size() - sessions), list.size()));
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

  /** Bars of some symbols on days of some ranges by symbol, each list in order of date. */
  SortedMap<String, List<IndexBar>> bars(
      NightKey night, Collection<String> symbols, List<DateRange> ranges) {
    SortedMap<String, List<IndexBar>> bars = new TreeMap<>();
    query(night, "index_bar", "symbol in (:symbols) and bar_date", ranges, BAR_ORDER)
        .param("symbols", symbols)
        .query(row -> {
          IndexBar bar = bar(row);
          List<IndexBar> list = bars.computeIfAbsent(bar.symbol(), symbol -> new ArrayList<>());
          if (list.isEmpty() || !list.get(list.size() - 1).date().equals(bar.date())) {
            list.add(bar);
          }
        });
    return bars;
  }

  /** VX settlements of the session itself in order of expiry; empty if no source had them. */
  public List<VxSettlement> settlements(NightKey night) {
    return settlements(night, List.of(new DateRange(night.session(), night.session())));
  }

  /** VX settlements of the days of some ranges in order of trade date and expiry. */
  List<VxSettlement> settlements(NightKey night, List<DateRange> ranges) {
    List<VxSettlement> best = new ArrayList<>();
    query(night, "vx_settlement", "trade_date", ranges, SETTLEMENT_ORDER).query(row -> {
      VxSettlement settlement = settlement(row);
      VxSettlement last = best.isEmpty() ? null : best.get(best.size() - 1);
      if (last == null
          || !last.session().equals(settlement.session())
          || !last.expiry().equals(settlement.expiry())) {
        best.add(settlement);
      }
    });
    return List.copyOf(best);
  }

  /**
   * Rows of a table on the days of some ranges as known at a night, none after its session. A union
   * of ranges is read by the index, where alternatives are not.
   *
   * @param condition that the dates complete
   * @param order that puts the best and newest version of a day first
   */
  private JdbcClient.StatementSpec query(
      NightKey night, String table, String condition, List<DateRange> ranges, String order) {
    String union = IntStream.range(0, ranges.size())
        .mapToObj(i -> """
            select * from %s
            where %s between :from%d and :to%d
              and (known_session < :session
                or (known_session = :session and known_revision <= :revision))
            """.formatted(table, condition, i, i))
        .collect(Collectors.joining("union all "));
    JdbcClient.StatementSpec query = jdbc.sql(union + "order by " + order)
        .param("session", night.session())
        .param("revision", night.revision());
    for (int i = 0; i < ranges.size(); i++) {
      query = query
          .param("from" + i, ranges.get(i).from())
          .param("to" + i, ranges.get(i).to());
    }
    return query;
  }

  /** Dates of the last sessions up to the night's on which two sources disagree about a close. */
  public List<SourceDisagreement> disagreements(NightKey night, int sessions) {
    LocalDate from = from(night, sessions);
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
    query(night, "index_bar", "bar_date", List.of(new DateRange(from, night.session())), BAR_ORDER)
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
        row.getDouble("settle_level"),
        Columns.optionalDouble(row, "bid_level"),
        Columns.optionalDouble(row, "ask_level"),
        Columns.optionalLong(row, "volume"),
        Columns.optionalLong(row, "open_interest"));
  }
}
