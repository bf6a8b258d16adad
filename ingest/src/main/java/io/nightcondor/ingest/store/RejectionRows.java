package io.nightcondor.ingest.store;

import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.source.RowOutcome;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table rejected_row. */
final class RejectionRows {

  static final String INGEST = "INGEST";
  static final String CALIBRATE = "CALIBRATE";

  private static final int LONGEST_COLUMN = 100;
  private static final int LONGEST_VALUE = 400;
  private static final int LONGEST_EXPECTED = 1000;

  private final JdbcTemplate jdbc;

  RejectionRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(NightKey night, String file, List<RowOutcome.Rejected> rejected) {
    jdbc.batchUpdate(
        "insert into rejected_row values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rejected.stream()
            .map(row -> values(night, file, row.number(), INGEST, row.row()))
            .toList());
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

  List<RejectedRow> first(NightKey night, int limitPerFile) {
    return jdbc.query(
        """
        select file_name, line_number, column_name, found_value, expected, code from (
          select r.*, row_number() over (partition by file_name
            order by row_number_in_file, stage) as place
          from rejected_row r where session_date = ? and revision = ?) ranked
        where place <= ? order by file_name, row_number_in_file, stage
        """,
        (row, number) -> new RejectedRow(
            row.getString("file_name"),
            row.getInt("line_number"),
            row.getString("column_name"),
            row.getString("found_value"),
            row.getString("expected"),
            row.getString("code")),
        night.session(),
        night.revision(),
        limitPerFile);
  }
}
