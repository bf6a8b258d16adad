package io.nightcondor.app.run;

import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * PostgreSQL's advisory lock, for machines that share a database. It lives as long as its own
 * connection, which is kept open for the whole run.
 */
public final class AdvisoryLock implements AutoCloseable {

  private static final String KEY = "hashtextextended('nightcondor', 0)";

  private final Connection connection;

  private AdvisoryLock(Connection connection) {
    this.connection = connection;
  }

  private static Connection connect(DatabaseSettings database) throws SQLException {
    Properties properties = new Properties();
    if (database.login().isPresent()) {
      Login login = database.login().get();
      properties.setProperty("user", login.username());
      properties.setProperty("password", login.password().reveal());
    }
    properties.setProperty(
        "ApplicationName", "nightcondor pid " + ProcessHandle.current().pid());
    return DriverManager.getConnection(database.url(), properties);
  }

  static AdvisoryLock acquire(DatabaseSettings database) throws SQLException {
    Connection connection = connect(database);
    try (PreparedStatement query =
            connection.prepareStatement("SELECT pg_try_advisory_lock(" + KEY + ")");
        ResultSet row = query.executeQuery()) {
      if (row.next() && row.getBoolean(1)) {
        return new AdvisoryLock(connection);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    String holder = holder(connection).orElse("it is just ending");
    connection.close();
    throw new LockedException(
        "another run holds the database %s: %s. Nothing was run; wait for its end and run again."
            .formatted(database.url(), holder));
  }

  /** Does something while no run of that database, if there is one, is at work. */
  public static <T> T during(Optional<DatabaseSettings> database, Supplier<T> work) {
    if (database.isEmpty()) {
      return work.get();
    }
    try {
      AdvisoryLock lock = acquire(database.get());
      try {
        return work.get();
      } finally {
        lock.close();
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Who holds the lock of a database, empty if nobody does. */
  public static Optional<String> heldBy(DatabaseSettings database) {
    try (Connection connection = connect(database)) {
      return holder(connection);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  static UnavailableException unavailable(SQLException cause) {
    return new UnavailableException(
        "the database cannot be reached: %s. Nothing was run; when it is there again, run again."
            .formatted(cause.getMessage()),
        cause);
  }

  private static Optional<String> holder(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("""
                SELECT application_name, client_addr, backend_start FROM pg_stat_activity
                WHERE datname = current_database()
                AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted)""");
        ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of("%s, from %s, since %s"
              .formatted(row.getString(1), row.getString(2), row.getString(3)))
          : Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the lock's connection cannot be closed", e);
    }
  }
}
