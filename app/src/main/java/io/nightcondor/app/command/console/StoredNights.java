package io.nightcondor.app.command.console;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.StoreConnection;
import io.nightcondor.app.keep.StoreGuard;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.RunLock;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.BadSqlGrammarException;

/** Reads what a workspace has stored and says in words why it cannot. */
public final class StoredNights {

  private final Workspace workspace;
  private final PrintWriter out;
  private final PrintWriter err;

  StoredNights(Workspace workspace, PrintWriter out, PrintWriter err) {
    this.workspace = workspace;
    this.out = out;
    this.err = err;
  }

  /**
   * Asks the store.
   *
   * @param command whose name stands in the lock file meanwhile
   * @param whenEmpty exit code while no night has been run
   */
  public ExitCode ask(String command, ExitCode whenEmpty, Function<DataSource, ExitCode> question) {
    return ask(command, whenEmpty, (settings, calendar, source) -> question.apply(source));
  }

  /** What can be done with a workspace and its store. */
  public interface Work {
    ExitCode with(Settings settings, ExchangeCalendar calendar, DataSource source);
  }

  /** As {@link #ask(String, ExitCode, Function)}, with the configuration at hand. */
  public ExitCode ask(String command, ExitCode whenEmpty, Work work) {
    return new Configured(workspace, err).with((settings, calendar) -> {
      if (!exist(settings)) {
        PrintWriter stream = whenEmpty == ExitCode.DONE ? out : err;
        stream.println("No night has been run in this workspace yet.");
        stream.println("next: " + Invocation.run(workspace.root()));
        return whenEmpty;
      }
      // the database file is one process's at a time
      try (RunLock lock = RunLock.acquire(workspace.lock())) {
        lock.step(command);
        return settings.database().isPresent()
            ? work.with(settings, calendar, StoreSource.of(workspace, settings))
            : own(settings, calendar, work);
      } catch (BadSqlGrammarException e) {
        err.println(
            "The store is of an earlier version of the program, expected one that this version has opened; a run does that.");
        err.println("next: " + Invocation.run(workspace.root()));
        return ExitCode.UNEXPECTED;
      }
    });
  }

  /**
   * Whether there is a store to ask; refuses, as a run does, if the one of earlier nights is gone.
   */
  public boolean exist(Settings settings) {
    StoreGuard.refuseIfLost(workspace, settings);
    return settings.database().isPresent() || Files.exists(file());
  }

  /** The database stays open meanwhile: to open it for every question takes time. */
  private ExitCode own(Settings settings, ExchangeCalendar calendar, Work work) {
    StoreConnection store = StoreGuard.look(workspace, url());
    try {
      return work.with(settings, calendar, StoreSource.of(workspace, settings));
    } finally {
      store.close();
    }
  }

  private String url() {
    return DatabaseUrl.of(workspace) + ";IFEXISTS=TRUE";
  }

  private Path file() {
    return workspace.data().resolve(workspace.database().getFileName() + ".mv.db");
  }
}
