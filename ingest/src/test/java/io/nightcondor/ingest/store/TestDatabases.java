package io.nightcondor.ingest.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Both databases as they are run: H2 in a file, PostgreSQL started once for all tests of this JVM.
 */
final class TestDatabases {

  private static EmbeddedPostgres postgres;

  private TestDatabases() {}

  static DataSource h2(Path folder) {
    String url =
        "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(folder.resolve("market"));
    DataSource dataSource = JdbcConnectionPool.create(url, "sa", "");
    return migrated(dataSource);
  }

  static synchronized DataSource postgres() {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.start();
      }
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
    return migrated(postgres.getPostgresDatabase());
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
