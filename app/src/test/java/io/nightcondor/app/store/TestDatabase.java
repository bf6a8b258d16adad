package io.nightcondor.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A fresh, migrated database of each kind that the program runs on. No test pulls the plug of
 * PostgreSQL, so it need not wait for the disk.
 */
public enum TestDatabase {
  H2 {
    @Override
    public DataSource empty() {
      JdbcDataSource source = new JdbcDataSource();
      source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
      return source;
    }
  },
  POSTGRESQL {
    @Override
    public DataSource empty() {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return Server.RUNNING.getDatabase("postgres", name);
    }
  };

  /** A database without tables. */
  public abstract DataSource empty();

  /** A database with the tables of the last version. */
  public DataSource migrated() {
    DataSource source = empty();
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration/" + vendor(), "classpath:db/migration/common")
        .load()
        .migrate();
    return source;
  }

  /**
   * The URL of a new database on the embedded PostgreSQL, for a program that connects by itself.
   */
  public static String newPostgresUrl() {
    try (var connection = POSTGRESQL.empty().getConnection()) {
      return connection.getMetaData().getURL();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Folder of the vendor's own migrations. */
  public String vendor() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
