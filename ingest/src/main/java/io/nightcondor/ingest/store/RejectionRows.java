package io.nightcondor.ingest.store;

import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.source.RowOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table rejected_row. */
final class RejectionRows {

  static final String INGEST = "INGEST";
  static final String CALIBRATE = "CALIBRATE";

  private static final List<Column> COLUMNS = List.of(
      new Column("session_date", Types.DATE),
      new Column("revision", Types.INTEGER),
      new Column("file_name", Types.VARCHAR),
      new Column("row_number_in_file", Types.INTEGER),
      new Column("stage", Types.VARCHAR),
      new Column("line_number", Types.INTEGER),
      new Column("column_name", Types.VARCHAR),
      new Column("found_value", Types.VARCHAR),
      new Column("expected", Types.VARCHAR),
      new Column("code", Types.VARCHAR));

  private static final int PAGE = 1_000;
  private static final int LONGEST_COLUMN = 100;
  private static final int LONGEST_VALUE = 400;
  private static final int LONGEST_EXPECTED = 1000;

  private final JdbcTemplate jdbc;
  private final TableInsert table;

  RejectionRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    table = table(jdbc);
  }

  void insert(NightKey night, String file, List<RowOutcome.Rejected> rejected) {
    table.insert(rejected, row -> values(night, file, row.number(), INGEST, row.row()));
  }

  static TableInsert table(JdbcTemplate jdbc) {
    return new TableInsert(jdbc, "rejected_row", COLUMNS);
  }

  static Object[] values(NightKey night, String file, int number, String stage, RejectedRow row) {
    return new Object[] {
      night.session(),
      night.revision(),
      file,
      number,
      stage,
      row.line(),
      Columns.cut(row.column(), LONGEST_COLUMN),
      Columns.cut(row.value(), LONGEST_VALUE),
      Columns.cut(row.expected(), LONGEST_EXPECTED),
      row.code()
    };
  }

  SortedMap<String, SortedMap<String, Long>> byFileAndCode(NightKey night) {
    SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
    jdbc.query(
        """
        select file_name, code, count(*) as refused from rejected_row
        where session_date = ? and revision = ? group by file_name, code
        """,
        row -> {
          counts
              .computeIfAbsent(row.getString("file_name"), file -> new TreeMap<>())
              .put(row.getString("code"), row.getLong("refused"));
        },
        night.session(),
        night.revision());
    return counts;
  }

  SortedMap<String, Long> byCalibration(NightKey night) {
    SortedMap<String, Long> counts = new TreeMap<>();
    jdbc.query(
        """
        select file_name, count(*) as refused from rejected_row
        where session_date = ? and revision = ? and stage = ? group by file_name
        """,
        row -> {
          counts.put(row.getString("file_name"), row.getLong("refused"));
        },
        night.session(),
        night.revision(),
        CALIBRATE);
    return counts;
  }

  /**
   * Gives the refused rows of a file one by one in order of number, whatever their number: they are
   * read in pages, so that neither the driver nor the caller holds them all.
   */
  void forEach(NightKey night, String file, Consumer<RejectedRow> consumer) {
    Optional<Place> place = Optional.of(new Place(-1, ""));
    while (place.isPresent()) {
      place = page(night, file, place.get(), consumer);
    }
  }

  private record Place(int number, String stage) {}

  /** The place after which the next page begins; none if this was the last. */
  private Optional<Place> page(
      NightKey night, String file, Place after, Consumer<RejectedRow> consumer) {
    List<Place> places = jdbc.query(
        """
        select * from rejected_row
        where session_date = ? and revision = ? and file_name = ?
          and (row_number_in_file > ? or row_number_in_file = ? and stage > ?)
        order by row_number_in_file, stage fetch first %d rows only
        """.formatted(PAGE),
        (row, number) -> {
          consumer.accept(rejected(row));
          return new Place(row.getInt("row_number_in_file"), row.getString("stage"));
        },
        night.session(),
        night.revision(),
        file,
        after.number(),
        after.number(),
        after.stage());
    return places.size() < PAGE ? Optional.empty() : Optional.of(places.get(PAGE - 1));
  }

  List<RejectedRow> first(NightKey night, int limitPerFile) {
    return jdbc.query(
        """
        select file_name, line_number, column_name, found_value, expected, code from (
          select r.*, row_number() over (partition by file_name
            order by row_number_in_file, stage) as place
          from rejected_row r where session_date = ? and revision = ?) ranked
        where place <= ? order by file_name, row_number_in_file, stage
        """, (row, number) -> rejected(row), night.session(), night.revision(), limitPerFile);
  }

  private static RejectedRow rejected(ResultSet row) throws SQLException {
    return new RejectedRow(
        row.getString("file_name"),
        row.getInt("line_number"),
        row.getString("column_name"),
        row.getString("found_value"),
        row.getString("expected"),
        row.getString("code"));
  }
}
