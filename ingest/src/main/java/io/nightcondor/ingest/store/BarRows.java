package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.ingest.admission.Admission;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.source.RankedBar;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the table index_bar: a version only where it differs from what the same source had said by
 * then, so that a history handed in every night does not grow the store.
 */
final class BarRows {

  private static final int[] TYPES = {
    Types.VARCHAR,
    Types.DATE,
    Types.VARCHAR,
    Types.DATE,
    Types.INTEGER,
    Types.INTEGER,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE
  };

  private final JdbcTemplate jdbc;

  BarRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One series of one source. */
  private record Series(String symbol, String source, int rank) implements Comparable<Series> {
    @Override
    public int compareTo(Series other) {
      return (symbol + '\n' + source).compareTo(other.symbol + '\n' + other.source);
    }
  }

  void insert(NightKey night, AdmittedFile file, List<RankedBar> bars) {
    Map<Series, List<IndexBar>> bySeries = new TreeMap<>();
    for (RankedBar ranked : bars) {
      Series series = new Series(
          ranked.bar().symbol(), source(file, ranked.rank()), ranked.rank().order());
      bySeries.computeIfAbsent(series, key -> new ArrayList<>()).add(ranked.bar());
    }
    bySeries.forEach((series, list) -> insert(night, series, list));
  }

  /**
   * Histories are told apart by the rule that reads them, for a file may have a new name each
   * night.
   */
  private static String source(AdmittedFile file, RankedBar.Rank rank) {
    return switch (rank) {
      case HISTORY -> file.options().getOrDefault(Admission.SOURCE, file.name());
      case CHAIN -> "chain";
      case BARS -> "bars";
    };
  }

  private void insert(NightKey night, Series series, List<IndexBar> bars) {
    LocalDate from = bars.stream().map(IndexBar::date).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = bars.stream().map(IndexBar::date).max(LocalDate::compareTo).orElseThrow();
    Map<LocalDate, IndexBar> before = new HashMap<>();
    Map<LocalDate, IndexBar> own = new HashMap<>();
    jdbc.query(
        """
        select * from index_bar
        where symbol = ? and source = ? and bar_date between ? and ?
          and (known_session < ? or (known_session = ? and known_revision <= ?))
        order by known_session, known_revision
        """,
        row -> {
          boolean tonight = Columns.date(row, "known_session").equals(night.session())
              && row.getInt("known_revision") == night.revision();
          (tonight ? own : before).put(Columns.date(row, "bar_date"), HistoryStore.bar(row));
        },
        series.symbol(),
        series.source(),
        from,
        to,
        night.session(),
        night.session(),
        night.revision());
    List<Object[]> forgotten = new ArrayList<>();
    List<Object[]> news = new ArrayList<>();
    for (IndexBar bar : bars) {
      boolean known = bar.equals(before.get(bar.date()));
      boolean written = bar.equals(own.get(bar.date()));
      if (own.containsKey(bar.date()) && (known || !written)) {
        forgotten.add(new Object[] {
          series.symbol(), series.source(), bar.date(), night.session(), night.revision()
        });
      }
      if (!known && !written) {
        news.add(values(night, series, bar));
      }
    }
    jdbc.batchUpdate("""
        delete from index_bar where symbol = ? and source = ? and bar_date = ?
          and known_session = ? and known_revision = ?
        """, forgotten);
    jdbc.batchUpdate("insert into index_bar values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", news, TYPES);
  }

  @SuppressWarnings("NullAway") // an absent figure is a null column
  private static Object[] values(NightKey night, Series series, IndexBar bar) {
    return new Object[] {
      series.symbol(),
      bar.date(),
      series.source(),
      night.session(),
      night.revision(),
      series.rank(),
      Columns.orNull(bar.open()),
      Columns.orNull(bar.high()),
      Columns.orNull(bar.low()),
      bar.close()
    };
  }
}
