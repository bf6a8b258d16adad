package io.nightcondor.app.keep;

import io.nightcondor.ingest.store.NightKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of control totals, and the counts that it is about. */
final class TotalStore {

  /** Columns that are not text. */
  private static final Set<String> NUMBERS =
      Set.of("ordinal", "row_count", "bytes", "first_row", "last_row");

  /** In a transaction PostgreSQL hands over no more at once; else the whole night. */
  private static final int ROWS_AT_ONCE = 500;

  private final JdbcClient jdbc;
  private Optional<Boolean> hasLocales = Optional.empty();

  TotalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts the rows of a night as they are now. */
  ControlTotal count(NightKey night, KeptTable table) {
    boolean whole = table.rows() == KeptTable.Rows.WHOLE_TABLE;
    JdbcClient.StatementSpec count = jdbc.sql("SELECT COUNT(*) " + table.from());
    long rows = (whole ? count : count.params(night.session(), night.revision()))
        .query(Long.class)
        .single();
    return new ControlTotal(night, table.name(), rows, checksum(night, table));
  }

  private String checksum(NightKey night, KeptTable table) {
    if (table.fixed().isEmpty()) {
      return "";
    }
    MessageDigest digest = sha256();
    int columns = table.fixed().size();
    // long contents last: the key's own columns come first and tell the rows apart
    String select = "SELECT t." + String.join(", t.", table.fixed()) + " " + table.from();
    jdbc.sql(select + " ORDER BY " + order(table.fixed().subList(0, keys(table))))
        .withFetchSize(ROWS_AT_ONCE)
        .params(night.session(), night.revision())
        .query(row -> {
          for (int column = 1; column <= columns; column++) {
            digest.update(String.valueOf(row.getString(column)).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
          }
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * By the bytes of a text, as H2 does it by itself: PostgreSQL goes by the locale of the host,
   * which another host or a newer system library has otherwise.
   */
  private String order(List<String> columns) {
    return columns.stream()
        .map(column ->
            "t." + column + (hasLocales() && !NUMBERS.contains(column) ? " COLLATE \"C\"" : ""))
        .collect(Collectors.joining(", "));
  }

  private boolean hasLocales() {
    if (hasLocales.isEmpty()) {
      hasLocales = Optional.of(
          !jdbc.sql("SELECT 1 FROM information_schema.collations WHERE collation_name = 'C'")
              .query(Integer.class)
              .list()
              .isEmpty());
    }
    return hasLocales.get();
  }

  private static int keys(KeptTable table) {
    return table.fixed().contains("content") ? 1 : table.fixed().size();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Rows of a table in all nights. */
  long all(String table) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
  }

  /** Keeps a total; replaces an earlier one. */
  void save(ControlTotal total) {
    jdbc.sql("DELETE FROM control_total WHERE session_date = ? AND revision = ? AND table_name = ?")
        .params(total.night().session(), total.night().revision(), total.table())
        .update();
    jdbc.sql("""
            INSERT INTO control_total (session_date, revision, table_name, row_count, checksum)
            VALUES (?, ?, ?, ?, ?)""")
        .params(
            total.night().session(),
            total.night().revision(),
            total.table(),
            total.rows(),
            total.checksum())
        .update();
  }

  /** Takes back what is promised of a night. */
  void forget(NightKey night) {
    jdbc.sql("DELETE FROM control_total WHERE session_date = ? AND revision = ?")
        .params(night.session(), night.revision())
        .update();
  }

  /** What is promised of a night. */
  List<ControlTotal> of(NightKey night) {
    return jdbc.sql("SELECT * FROM control_total WHERE session_date = ? AND revision = ?")
        .params(night.session(), night.revision())
        .query(TotalStore::total)
        .list();
  }

  /** The last nights with totals, the newest first. */
  List<NightKey> lastNights(int most) {
    return jdbc.sql("""
            SELECT DISTINCT session_date, revision FROM control_total
            ORDER BY session_date DESC, revision DESC FETCH FIRST ? ROWS ONLY""")
        .param(most)
        .query((row, n) ->
            new NightKey(row.getObject("session_date", LocalDate.class), row.getInt("revision")))
        .list();
  }

  /** Rows by table that all nights but one promise together. */
  SortedMap<String, Long> sums(NightKey without) {
    SortedMap<String, Long> sums = new TreeMap<>();
    jdbc.sql("""
            SELECT table_name, SUM(row_count) AS added, MAX(row_count) AS most FROM control_total
            WHERE NOT (session_date = ? AND revision = ?) GROUP BY table_name""").params(without.session(), without.revision()).query(row -> {
      KeptTable table = KeptTable.named(row.getString("table_name"));
      boolean whole = table.rows() == KeptTable.Rows.WHOLE_TABLE;
      sums.put(table.name(), row.getLong(whole ? "most" : "added"));
    });
    return sums;
  }

  private static ControlTotal total(ResultSet row, int number) throws SQLException {
    return new ControlTotal(
        new NightKey(row.getObject("session_date", LocalDate.class), row.getInt("revision")),
        row.getString("table_name"),
        row.getLong("row_count"),
        row.getString("checksum"));
  }
}
