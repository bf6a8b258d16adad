package io.nightcondor.app.run;

import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.job.Retries;
import io.nightcondor.app.store.ConnectionLoss;
import io.nightcondor.app.store.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryTemplate;

/**
 * PostgreSQL's advisory lock, for machines that share a database. It lives as long as its own
 * connection, which is kept open for the whole run.
 */
public final class AdvisoryLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLock.class);

  private static final String KEY = "hashtextextended('nightcondor', 0)";

  private static final String ENDING = "it is just ending";
  private static final int ANSWER_SECONDS = 5;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final DatabaseServer server;
  private Connection connection;
  private String session;

  private AdvisoryLock(DatabaseServer server, Connection connection) throws SQLException {
    this.server = server;
    this.connection = connection;
    this.session = session(connection);
  }

  /**
   * Takes the lock. A server that cannot be reached is tried again as long as the settings have
   * patience: nothing was begun that could be done twice.
   */
  static AdvisoryLock acquire(DatabaseSettings database) {
    DatabaseServer server = new DatabaseServer(database);
    RetryTemplate retries = Retries.within(
        database.patience(),
        BETWEEN_TRIES,
        e -> ConnectionLoss.behind(e).filter(ConnectionLoss::passing).isPresent(),
        e -> LOG.warn("the lock of the database is tried again", e));
    return retries.invoke(() -> acquire(server));
  }

  private static AdvisoryLock acquire(DatabaseServer server) {
    try {
      return locked(server);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static AdvisoryLock locked(DatabaseServer server) throws SQLException {
    Connection connection = server.connectToWatch();
    try {
      if (take(connection)) {
        return new AdvisoryLock(server, connection);
      }
      throw new LockedException(
          "another run holds the database %s: %s. Nothing was run; wait for its end and run again."
              .formatted(server.settings().url(), holder(connection).orElse(ENDING)));
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Whether the connection lives, and so the lock. */
  synchronized boolean isHeld() {
    try {
      return connection.isValid(ANSWER_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Takes the lock again on a new connection, after the old one was lost.
   *
   * @return who holds it by now; empty if this run does
   */
  synchronized Optional<String> retake() throws SQLException {
    connection.abort(Runnable::run);
    Connection again = server.connectToWatch();
    try {
      if (!take(again)) {
        // a server that did not see the old connection end holds the lock for it
        end(again, session);
        if (!take(again)) {
          String holder = holder(again).orElse(ENDING);
          again.close();
          return Optional.of(holder);
        }
      }
      connection = again;
      session = session(again);
      return Optional.empty();
    } catch (SQLException e) {
      again.close();
      throw e;
    }
  }

  private static boolean take(Connection connection) throws SQLException {
    return "t".equals(text(connection, "SELECT pg_try_advisory_lock(" + KEY + ")"));
  }

  /** What no other connection of any server is or was. */
  private static String session(Connection connection) throws SQLException {
    return text(
        connection,
        "SELECT pid || ' ' || backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()");
  }

  /** Waits until it has ended, too, if the server still has it. */
  private static void end(Connection connection, String session) throws SQLException {
    try (PreparedStatement end = connection.prepareStatement("""
                SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity
                WHERE pid || ' ' || backend_start = ?""")) {
      end.setString(1, session);
      end.execute();
    }
  }

  private static Optional<String> holder(Connection connection) throws SQLException {
    String holder = text(connection, """
            SELECT application_name || ', from ' || coalesce(host(client_addr), 'the same host')
              || ', since ' || date_trunc('second', backend_start)
            FROM pg_stat_activity WHERE datname = current_database() AND pid IN (
              SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
                AND classid::bigint << 32 | objid::bigint = %s)""".formatted(KEY));
    return Optional.of(holder).filter(found -> !found.isEmpty());
  }

  /** The only value of the first row; empty if there is none. */
  private static String text(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    }
  }

  /** Does something while no run of that database, if there is one, is at work. */
  public static <T> T during(Optional<DatabaseSettings> database, Supplier<T> work) {
    if (database.isEmpty()) {
      return work.get();
    }
    AdvisoryLock lock = acquire(database.get());
    try {
      return work.get();
    } finally {
      lock.close();
    }
  }

  /** Who holds the lock of a database, empty if nobody does. */
  public static Optional<String> heldBy(DatabaseSettings database) {
    try (Connection connection = new DatabaseServer(database).connect()) {
      return holder(connection);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  static UnavailableException unavailable(Exception failure) {
    Optional<ConnectionLoss> loss = ConnectionLoss.behind(failure);
    String words =
        loss.map(ConnectionLoss::cause).orElseGet(() -> String.valueOf(failure.getMessage()));
    boolean passing = loss.map(ConnectionLoss::passing).orElse(true);
    return new UnavailableException(
        "the database cannot be reached: %s Nothing was run; %s, run again."
            .formatted(
                words.endsWith(".") ? words : words + ".",
                passing ? "when it is there again" : "when server and configuration agree"),
        failure);
  }

  /** Gives it back first: a server notices the end of a connection a little later. */
  @Override
  public synchronized void close() {
    try {
      if (isHeld()) {
        text(connection, "SELECT pg_advisory_unlock(" + KEY + ")");
      }
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the lock's connection cannot be closed", e);
    }
  }
}
