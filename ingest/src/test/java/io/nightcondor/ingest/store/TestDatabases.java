package io.nightcondor.ingest.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Both databases as they are run: H2 in a file, PostgreSQL started and migrated once for all tests
 * of this JVM, and emptied before each. No test pulls its plug, so it need not wait for the disk.
 */
final class TestDatabases {

  private static DataSource postgres;

  private TestDatabases() {}

  static DataSource h2(Path folder) {
    String url =
        "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(folder.resolve("market"));
    DataSource dataSource = JdbcConnectionPool.create(url, "sa", "");
    return migrated(dataSource);
  }

  static synchronized DataSource postgres() {
    if (postgres == null) {
      postgres = migrated(new SingleConnectionDataSource(start(), true));
    } else {
      empty(new JdbcTemplate(postgres));
    }
    return postgres;
  }

  private static Connection start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "off")
          .setServerConfig("full_page_writes", "off")
          .start()
          .getPostgresDatabase()
          .getConnection();
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void empty(JdbcTemplate jdbc) {
    List<String> tables = jdbc.queryForList(
        "select tablename from pg_tables where schemaname = 'public'"
            + " and tablename <> 'flyway_schema_history'",
        String.class);
    jdbc.execute("truncate table " + String.join(", ", tables) + " restart identity");
  }

  static FluentConfiguration flyway(DataSource dataSource) {
    return Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration/common")
        .cleanDisabled(false);
  }

  private static DataSource migrated(DataSource dataSource) {
    Flyway flyway = flyway(dataSource).load();
    flyway.clean();
    flyway.migrate();
    return dataSource;
  }
}
