package io.nightcondor.app.keep;

import io.nightcondor.app.keep.StoreRefusedException.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies a store from H2 to PostgreSQL, all of it in one transaction or nothing. Both have the
 * tables of today, and nobody else is at work on either.
 */
public final class StoreCopy {

  private static final int SHOWN = 8;

  private final Connection from;
  private final Connection to;
  private final String server;
  private final JdbcClient source;
  private final JdbcClient target;

  /**
   * @param from H2
   * @param to PostgreSQL; whatever was not committed goes when its owner closes it
   * @param server its name, for messages
   */
  public StoreCopy(Connection from, Connection to, String server) {
    this.from = from;
    this.to = to;
    this.server = server;
    this.source = JdbcClient.create(new SingleConnectionDataSource(from, true));
    this.target = JdbcClient.create(new SingleConnectionDataSource(to, true));
  }

  /**
   * Copies, holds the copy against the store, and commits. Throws {@link StoreRefusedException} if
   * the store is not whole, or the server's database is not empty or not fit; a copy of the same
   * store that is there already is only held against it.
   *
   * @param progress told the name of each table
   */
  public StoreCopied run(Consumer<String> progress) throws SQLException {
    to.setAutoCommit(false);
    refuseMissingRows();
    refuseOtherOrder();
    List<StoreTable> tables = StoreTable.of(from);
    refuseOtherTables(tables);
    SortedMap<String, Long> rows = rows(tables, source);
    SortedMap<String, Long> there = rows(tables, target);
    boolean before = there.values().stream().anyMatch(count -> count > 0);
    if (before && !there.equals(rows)) {
      throw notEmpty();
    }
    if (!before) {
      for (StoreTable table : tables) {
        progress.accept(table.name());
        copy(table);
      }
      StoreSequences.copy(source, target);
    }
    CopyCheck check = new CopyCheck(source, target);
    List<String> differences = new ArrayList<>(different(rows, rows(tables, target)));
    differences.addAll(check.differences());
    if (!differences.isEmpty()) {
      throw before ? notEmpty() : notTheSame(differences);
    }
    to.commit();
    return new StoreCopied(rows, check.nights(), check.totals(), before);
  }

  /** A run looks at the last nights only; this is the last look at all of them. */
  private void refuseMissingRows() {
    List<MissingRows> missing =
        TotalsCheck.counting(source).missing(Promise.NONE, Integer.MAX_VALUE);
    if (!missing.isEmpty()) {
      throw new StoreRefusedException(
          Reason.DAMAGED,
          "the store in the workspace lacks rows that were written: %s. Nothing was copied; the file is left as it is."
              .formatted(missing.get(0).message()),
          List.of());
    }
  }

  /** Checksums and pages follow the order of names, which is H2's: that of their characters. */
  private void refuseOtherOrder() {
    boolean fit = target
        .sql("SELECT 'B' < 'a' AND current_setting('server_encoding') = 'UTF8'")
        .query(Boolean.class)
        .single();
    if (!fit) {
      throw new StoreRefusedException(
          Reason.WRONG_STORE,
          "%s: its text is in another encoding than UTF8, or sorted by the rules of a language, expected LOCALE 'C' and ENCODING 'UTF8', so that names stay in the order they had. Nothing was copied; create it as scaling.md shows."
              .formatted(server),
          List.of());
    }
  }

  private void refuseOtherTables(List<StoreTable> tables) throws SQLException {
    Map<String, Set<String>> known = new HashMap<>();
    for (StoreTable table : StoreTable.of(to)) {
      known.put(table.name(), new HashSet<>(table.columns()));
    }
    for (StoreTable table : tables) {
      if (!new HashSet<>(table.columns()).equals(known.get(table.name()))) {
        throw new StoreRefusedException(
            Reason.WRONG_STORE,
            "%s: table %s is not there with the columns %s. Nothing was copied; begin with an empty database."
                .formatted(server, table.name(), String.join(", ", table.columns())),
            List.of());
      }
    }
  }

  private StoreRefusedException notEmpty() {
    long nights = new TotalStore(target).all("night_run");
    return new StoreRefusedException(
        Reason.CANNOT_CREATE,
        "%s: it holds rows already (nights: %d), expected an empty database. Nothing was copied; name another one, or drop it, create it again, and copy again."
            .formatted(server, nights),
        List.of());
  }

  private StoreRefusedException notTheSame(List<String> differences) {
    return new StoreRefusedException(
        Reason.DAMAGED,
        "%s: what arrived is not what was sent. Nothing is left of it there, and the store is as it was; copy again.\n  %s"
            .formatted(
                server, String.join("\n  ", differences.stream().limit(SHOWN).toList())),
        List.of());
  }

  private static SortedMap<String, Long> rows(List<StoreTable> tables, JdbcClient jdbc) {
    TotalStore store = new TotalStore(jdbc);
    SortedMap<String, Long> rows = new TreeMap<>();
    tables.forEach(table -> rows.put(table.name(), store.all(table.name())));
    return rows;
  }

  private static List<String> different(
      SortedMap<String, Long> expected, SortedMap<String, Long> found) {
    List<String> differences = new ArrayList<>();
    expected.forEach((table, rows) -> {
      if (!rows.equals(found.get(table))) {
        differences.add("%s has %d rows, expected %d".formatted(table, found.get(table), rows));
      }
    });
    return differences;
  }

  private void copy(StoreTable table) throws SQLException {
    String columns = String.join(", ", table.columns());
    try (Statement statement = from.createStatement()) {
      // without it H2 gathers all rows of a result before it gives the first
      statement.execute("SET LAZY_QUERY_EXECUTION 1");
      try (ResultSet rows =
          statement.executeQuery("SELECT %s FROM %s".formatted(columns, table.name()))) {
        CopyIn copy = new CopyManager(to.unwrap(BaseConnection.class))
            .copyIn("COPY %s (%s) FROM STDIN".formatted(table.name(), columns));
        new CopyText(table, copy).send(rows);
        copy.endCopy();
      }
    }
    // the check asks at once, and would read whole tables for want of statistics
    target.sql("ANALYZE " + table.name()).update();
  }
}
