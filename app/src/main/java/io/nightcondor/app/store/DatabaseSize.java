package io.nightcondor.app.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How much room the database takes. */
public final class DatabaseSize {

  private static final String SERVER = "SELECT pg_database_size(current_database())";
  private static final String FILE = """
      SELECT CAST(setting_value AS BIGINT) FROM information_schema.settings
      WHERE setting_name = 'info.FILE_SIZE'""";

  private final JdbcClient jdbc;
  private final String query;

  /** @param server true for PostgreSQL, false for a file of our own */
  public DatabaseSize(JdbcClient jdbc, boolean server) {
    this.jdbc = jdbc;
    this.query = server ? SERVER : FILE;
  }

  /** 0 for a database in memory. */
  public long bytes() {
    return jdbc.sql(query).query(Long.class).optional().orElse(0L);
  }
}
