package io.nightcondor.app.run;

import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.CopiedStore;
import io.nightcondor.app.keep.StoreCopied;
import io.nightcondor.app.keep.StoreCopy;
import io.nightcondor.app.keep.StoreFiles;
import io.nightcondor.app.keep.StoreGuard;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.store.StoreMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Moves a workspace's own store to the server that the configuration names. No run is at work
 * meanwhile, here or there.
 */
public final class StoreTransfer {

  private static final String STEP = "db copy";

  private final Workspace workspace;
  private final Settings settings;
  private final DatabaseSettings database;
  private final DataSource server;

  /**
   * @param settings that name the database
   * @param server that database
   */
  public StoreTransfer(Workspace workspace, Settings settings, DataSource server) {
    this.workspace = workspace;
    this.settings = settings;
    this.database = settings.database().orElseThrow();
    this.server = server;
  }

  /**
   * Copies the store and puts its file aside; empty if it holds no night. Throws
   * {@link UnavailableException} if the server cannot be reached or ends the copy,
   * {@link LockedException} if a run is at work, and
   * {@link io.nightcondor.app.keep.StoreRefusedException} if either store is not fit.
   */
  public Optional<StoreCopied> run() {
    try (RunLock lock = RunLock.acquire(workspace.lock())) {
      lock.step(STEP);
      return AdvisoryLock.during(settings.database(), () -> moved(lock));
    }
  }

  private Optional<StoreCopied> moved(RunLock lock) {
    CopiedStore kept = new CopiedStore(new StoreFiles(workspace));
    kept.refuseIfTaken();
    Optional<StoreCopied> copied;
    try {
      copied = copied(lock);
    } catch (RuntimeException | SQLException e) {
      throw ofServer(e);
    }
    if (copied.isPresent()) {
      kept.settle();
    }
    return copied;
  }

  private Optional<StoreCopied> copied(RunLock lock) throws SQLException {
    String url = DatabaseUrl.of(workspace);
    try (StoreGuard guard = StoreGuard.check(workspace, settings.withOwnStore(), url);
        Connection from = own(url).getConnection()) {
      StoreMigration.run(own(url), url);
      if (new RunStore(JdbcClient.create(own(url))).all().isEmpty()) {
        return Optional.empty();
      }
      guard.passed();
      StoreMigration.run(server, database.url());
      try (Connection to = server.getConnection()) {
        return Optional.of(
            new StoreCopy(from, to, database.url()).run(table -> lock.step(STEP + ": " + table)));
      }
    }
  }

  private static DataSource own(String url) {
    return new DriverManagerDataSource(url, "sa", "");
  }

  /** What the server said is for a person; all else is a fault of the disk or the program. */
  private RuntimeException ofServer(Exception failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException said) {
        return new UnavailableException(
            "%s: the server ended the copy: %s. Nothing is left of it there, and the store is as it was; when that is put right, copy again."
                .formatted(database.url(), firstLine(said)),
            failure);
      }
    }
    return failure instanceof RuntimeException known
        ? known
        : new IllegalStateException("the store cannot be copied: " + failure.getMessage(), failure);
  }

  /** Behind it stand places in statements, which are the program's. */
  private static String firstLine(PSQLException said) {
    return String.valueOf(said.getMessage()).lines().findFirst().orElse("");
  }
}
