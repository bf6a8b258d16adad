package io.nightcondor.app.run;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.Schema;
import io.nightcondor.app.store.DatabaseServer;
import io.nightcondor.app.store.StoreMigration;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of a night. It is opened, and brought to the tables of today, beside the start of
 * Spring, which comes to need it late.
 */
final class NightDatabase {

  private static final int MOST_CONNECTIONS = 16;

  /** Hikari takes less for no answer at all. */
  private static final Duration LEAST_WAIT = Duration.ofSeconds(1);

  /** For a connection to say that it lives. */
  private static final Duration VALIDATION = Duration.ofSeconds(5);

  /** A connection that is idle is asked this often, so that no firewall drops it. */
  private static final Duration KEPT_ALIVE = Duration.ofMinutes(1);

  private final HikariConfig pool;
  private final boolean migrates;
  private @Nullable CompletableFuture<HikariDataSource> opening;

  private NightDatabase(HikariConfig pool, boolean migrates) {
    this.pool = pool;
    this.migrates = migrates;
    pool.setMaximumPoolSize(MOST_CONNECTIONS);
    // opened when a step needs them, not all at the start
    pool.setMinimumIdle(1);
  }

  /** The workspace's own, or that of a server. */
  static NightDatabase of(Workspace workspace, Optional<DatabaseSettings> server) {
    return new NightDatabase(
        server.map(NightDatabase::shared).orElseGet(() -> own(workspace)), true);
  }

  /** That of a server, whose tables others bring up to date. */
  static NightDatabase ofOthers(DatabaseSettings server) {
    return new NightDatabase(shared(server), false);
  }

  private static HikariConfig own(Workspace workspace) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(DatabaseUrl.of(workspace));
    pool.setUsername("sa");
    return pool;
  }

  /** A transaction that has not begun waits for the server; one that has is never repeated. */
  private static HikariConfig shared(DatabaseSettings database) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(database.url());
    pool.setDataSourceProperties(new DatabaseServer(database).properties());
    Duration wait =
        database.patience().compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : database.patience();
    pool.setConnectionTimeout(wait.toMillis());
    pool.setInitializationFailTimeout(wait.toMillis());
    pool.setValidationTimeout(Math.min(wait.toMillis(), VALIDATION.toMillis()));
    pool.setKeepaliveTime(KEPT_ALIVE.toMillis());
    return pool;
  }

  /** Begins to open it. */
  void open() {
    opening = CompletableFuture.supplyAsync(this::migrated);
  }

  /** The open store; throws what kept it from being opened. */
  DataSource opened() {
    if (opening == null) {
      throw new IllegalStateException("the store was not opened");
    }
    try {
      return opening.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** Closes it if nobody else will, because the start of Spring failed. */
  void abandon() {
    if (opening == null) {
      return;
    }
    try {
      opening.join().close();
    } catch (CompletionException e) {
      // it was not opened, which is why Spring did not start and is told
    }
  }

  private HikariDataSource migrated() {
    HikariDataSource source = new HikariDataSource(pool);
    try {
      if (migrates) {
        StoreMigration.run(source, pool.getJdbcUrl());
      } else {
        Schema.expectNewest(JdbcClient.create(source), pool.getJdbcUrl());
      }
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
    return source;
  }
}
