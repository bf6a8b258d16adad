package io.nightcondor.ingest.store;

import io.nightcondor.ingest.inbox.AdmittedFile;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes a {@link VersionedTable}: a version only where it differs from what the same source had
 * said by then, so that a history handed in every night does not grow the store.
 */
final class VersionedRows<V> {

  private final JdbcTemplate jdbc;
  private final VersionedTable<V> table;
  private final String select;
  private final String delete;
  private final TableInsert insert;

  VersionedRows(JdbcTemplate jdbc, VersionedTable<V> table) {
    this.jdbc = jdbc;
    this.table = table;
    String series = table.seriesColumn().name();
    select = """
        select * from %s
        where %s = ? and source = ? and %s between ? and ?
          and (known_session < ? or (known_session = ? and known_revision <= ?))
        order by known_session, known_revision
        """.formatted(table.name(), series, table.dateColumn());
    delete = """
        delete from %s where %s = ? and source = ? and %s = ?
          and known_session = ? and known_revision = ?
        """.formatted(table.name(), series, table.dateColumn());
    List<Column> columns = Stream.concat(
            Stream.of(
                table.seriesColumn(),
                new Column("source", Types.VARCHAR),
                new Column(table.dateColumn(), Types.DATE),
                new Column("known_session", Types.DATE),
                new Column("known_revision", Types.INTEGER)),
            table.figureColumns().stream())
        .toList();
    insert = new TableInsert(jdbc, table.name(), columns);
  }

  /** One series of one source. */
  private record Series(Object series, String source) {}

  void insert(NightKey night, AdmittedFile file, List<V> rows) {
    Map<Series, List<V>> bySeries = new LinkedHashMap<>();
    for (V row : rows) {
      Series series = new Series(table.series(row), table.source(file, row));
      bySeries.computeIfAbsent(series, key -> new ArrayList<>()).add(row);
    }
    bySeries.forEach((series, list) -> insert(night, series, list));
  }

  private void insert(NightKey night, Series series, List<V> rows) {
    LocalDate from = rows.stream().map(table::date).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = rows.stream().map(table::date).max(LocalDate::compareTo).orElseThrow();
    Map<LocalDate, V> before = new HashMap<>();
    Map<LocalDate, V> own = new HashMap<>();
    jdbc.query(
        select,
        columns -> {
          boolean tonight = Columns.date(columns, "known_session").equals(night.session())
              && columns.getInt("known_revision") == night.revision();
          V row = table.read(columns);
          (tonight ? own : before).put(table.date(row), row);
        },
        series.series(),
        series.source(),
        from,
        to,
        night.session(),
        night.session(),
        night.revision());
    List<Object[]> forgotten = new ArrayList<>();
    List<Object[]> news = new ArrayList<>();
    for (V row : rows) {
      LocalDate date = table.date(row);
      Object[] key = {series.series(), series.source(), date, night.session(), night.revision()};
      boolean known = row.equals(before.get(date));
      boolean written = row.equals(own.get(date));
      if (own.containsKey(date) && (known || !written)) {
        forgotten.add(key);
      }
      if (!known && !written) {
        news.add(joined(key, table.figures(row)));
      }
    }
    jdbc.batchUpdate(delete, forgotten);
    insert.insert(news, values -> values);
  }

  private static Object[] joined(Object[] key, Object[] figures) {
    Object[] all = Arrays.copyOf(key, key.length + figures.length);
    System.arraycopy(figures, 0, all, key.length, figures.length);
    return all;
  }
}
