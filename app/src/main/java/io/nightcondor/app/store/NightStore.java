package io.nightcondor.app.store;

import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.overview.NightTotals;
import io.nightcondor.reporting.overview.Sum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of nights as a whole: the files they worked on and their totals. */
public final class NightStore {

  private final JdbcClient jdbc;

  public NightStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps which files a night works on; replaces what an earlier try left. */
  public void saveInputs(NightKey key, List<StoredFile> files) {
    delete("night_input", key);
    for (StoredFile file : files) {
      jdbc.sql("""
              INSERT INTO night_input (session_date, revision, name, bytes, sha256)
              VALUES (?, ?, ?, ?, ?)""")
          .params(key.session(), key.revision(), file.name(), file.bytes(), file.sha256())
          .update();
    }
  }

  /** The files of a night; none if its admission ended before they were kept. */
  public List<StoredFile> inputs(NightKey key) {
    return jdbc.sql(
            "SELECT name, bytes, sha256 FROM night_input WHERE session_date = ? AND revision = ?")
        .params(key.session(), key.revision())
        .query((row, number) ->
            new StoredFile(row.getString("name"), row.getLong("bytes"), row.getString("sha256")))
        .list();
  }

  /** Keeps the totals of a night; replaces earlier ones. */
  public void saveTotals(NightKey key, NightTotals totals) {
    delete("night_status", key);
    delete("night_total", key);
    jdbc.sql("""
            INSERT INTO night_total (session_date, revision, max_loss, max_loss_books, margin,
              margin_books, profit, profit_books, decisions, limits_breached, limits_near)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            key.session(),
            key.revision(),
            totals.maxLossNow().usd(),
            totals.maxLossNow().books(),
            totals.marginUsed().usd(),
            totals.marginUsed().books(),
            totals.profit().usd(),
            totals.profit().books(),
            totals.decisions(),
            totals.breached(),
            totals.near())
        .update();
    totals
        .statuses()
        .forEach((status, books) ->
            jdbc.sql("""
            INSERT INTO night_status (session_date, revision, status, books) VALUES (?, ?, ?, ?)""").params(key.session(), key.revision(), status, books).update());
  }

  /** The totals of all nights that have them. */
  public Map<NightKey, NightTotals> totals() {
    Map<NightKey, SortedMap<String, Integer>> statuses = new HashMap<>();
    jdbc.sql("SELECT * FROM night_status").query(row -> {
      statuses
          .computeIfAbsent(key(row), night -> new TreeMap<>())
          .put(row.getString("status"), row.getInt("books"));
    });
    Map<NightKey, NightTotals> totals = new HashMap<>();
    jdbc.sql("SELECT * FROM night_total").query(row -> {
      NightKey key = key(row);
      totals.put(
          key,
          new NightTotals(
              statuses.getOrDefault(key, new TreeMap<>()),
              sum(row, "max_loss"),
              sum(row, "margin"),
              sum(row, "profit"),
              row.getInt("decisions"),
              row.getInt("limits_breached"),
              row.getInt("limits_near")));
    });
    return totals;
  }

  private static NightKey key(ResultSet row) throws SQLException {
    return new NightKey(row.getObject("session_date", LocalDate.class), row.getInt("revision"));
  }

  private static Sum sum(ResultSet row, String column) throws SQLException {
    return new Sum(row.getBigDecimal(column), row.getInt(column + "_books"));
  }

  private void delete(String table, NightKey key) {
    jdbc.sql("DELETE FROM " + table + " WHERE session_date = ? AND revision = ?")
        .params(key.session(), key.revision())
        .update();
  }
}
