package io.nightcondor.app.keep;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table of the program or of Spring Batch, as a database tells of it: none is listed, so none can
 * be forgotten.
 *
 * @param name in lower case
 * @param columns in lower case, in the database's own order
 */
record StoreTable(String name, List<String> columns) {

  /** Each database keeps its own. */
  private static final String MIGRATIONS = "flyway_schema_history";

  /** H2 calls a table by the second. */
  private static final String[] KINDS = {"TABLE", "BASE TABLE"};

  /** Those of a database, each after the tables that its rows refer to. */
  static List<StoreTable> of(Connection database) throws SQLException {
    Map<String, List<String>> left = columns(database);
    Map<String, Set<String>> parents = parents(database, left.keySet());
    List<StoreTable> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      List<String> next = left.keySet().stream()
          .filter(table -> parents.getOrDefault(table, Set.of()).stream()
              .noneMatch(parent -> left.containsKey(parent)))
          .toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables refer to each other: " + left.keySet());
      }
      for (String table : next) {
        List<String> columns = left.getOrDefault(table, List.of());
        ordered.add(new StoreTable(lower(table), columns));
      }
      left.keySet().removeAll(next);
    }
    return ordered;
  }

  private static Map<String, List<String>> columns(Connection database) throws SQLException {
    DatabaseMetaData facts = database.getMetaData();
    Map<String, List<String>> columns = new TreeMap<>();
    try (ResultSet rows = facts.getTables(null, database.getSchema(), "%", KINDS)) {
      while (rows.next()) {
        columns.put(rows.getString("TABLE_NAME"), new ArrayList<>());
      }
    }
    columns.remove(MIGRATIONS);
    try (ResultSet rows = facts.getColumns(null, database.getSchema(), "%", "%")) {
      while (rows.next()) {
        String column = lower(rows.getString("COLUMN_NAME"));
        columns.computeIfPresent(rows.getString("TABLE_NAME"), (table, known) -> {
          known.add(column);
          return known;
        });
      }
    }
    return columns;
  }

  private static Map<String, Set<String>> parents(Connection database, Set<String> tables)
      throws SQLException {
    Map<String, Set<String>> parents = new TreeMap<>();
    for (String table : tables) {
      try (ResultSet rows =
          database.getMetaData().getImportedKeys(null, database.getSchema(), table)) {
        while (rows.next()) {
          parents
              .computeIfAbsent(table, key -> new HashSet<>())
              .add(rows.getString("PKTABLE_NAME"));
        }
      }
    }
    return parents;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
