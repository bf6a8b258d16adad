package io.nightcondor.app.run;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.Login;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.Schema;
import io.nightcondor.app.store.StoreMigration;
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

  private final String url;
  private final @Nullable String username;
  private final Optional<Login> login;
  private final boolean own;
  private @Nullable CompletableFuture<HikariDataSource> opening;

  private NightDatabase(String url, @Nullable String username, Optional<Login> login, boolean own) {
    this.url = url;
    this.username = username;
    this.login = login;
    this.own = own;
  }

  /** The workspace's own, or that of a server. */
  static NightDatabase of(Workspace workspace, Optional<DatabaseSettings> server) {
    if (server.isEmpty()) {
      return new NightDatabase(DatabaseUrl.of(workspace), "sa", Optional.empty(), true);
    }
    return ofServer(server.get(), true);
  }

  /** That of a server, whose tables others bring up to date. */
  static NightDatabase ofOthers(DatabaseSettings server) {
    return ofServer(server, false);
  }

  private static NightDatabase ofServer(DatabaseSettings server, boolean own) {
    Optional<Login> login = server.login();
    return new NightDatabase(server.url(), login.map(Login::username).orElse(null), login, own);
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
    HikariDataSource source = new HikariDataSource(pool());
    try {
      if (own) {
        StoreMigration.run(source, url);
      } else {
        Schema.expectNewest(JdbcClient.create(source), url);
      }
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
    return source;
  }

  private HikariConfig pool() {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(username);
    login.ifPresent(known -> pool.setPassword(known.password().reveal()));
    pool.setMaximumPoolSize(MOST_CONNECTIONS);
    // opened when a step needs them, not all at the start
    pool.setMinimumIdle(1);
    return pool;
  }
}
