package io.nightcondor.app.command.console;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.Schema;
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
import org.springframework.jdbc.core.simple.JdbcClient;

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
    return any(command, whenEmpty, made(whenEmpty, work));
  }

  /** The work if there are tables to do it with. */
  private Work made(ExitCode whenEmpty, Work work) {
    return (settings, calendar, source) -> Schema.isMade(JdbcClient.create(source), name(settings))
        ? work.with(settings, calendar, source)
        : none(whenEmpty);
  }

  /**
   * As {@link #ask(String, ExitCode, Work)}, also while a run is at work if the store is a
   * server's, which can be asked meanwhile.
   */
  public ExitCode askMeanwhile(String command, ExitCode whenEmpty, Work work) {
    return new Configured(workspace, err).with((settings, calendar) -> {
      if (settings.database().isEmpty()) {
        return ask(command, whenEmpty, work);
      }
      return open(settings, calendar, made(whenEmpty, work));
    });
  }

  /**
   * As {@link #ask(String, ExitCode, Work)}, also of a store that an earlier version of the program
   * left: a copy of one can be kept, and room be made for one.
   */
  public ExitCode any(String command, ExitCode whenEmpty, Work work) {
    return new Configured(workspace, err).with((settings, calendar) -> {
      if (!exist(settings)) {
        return none(whenEmpty);
      }
      // the database file is one process's at a time
      try (RunLock lock = RunLock.acquire(workspace.lock())) {
        lock.step(command);
        return open(settings, calendar, work);
      }
    });
  }

  private ExitCode none(ExitCode code) {
    PrintWriter stream = code == ExitCode.DONE ? out : err;
    stream.println("No night has been run in this workspace yet.");
    stream.println("next: " + Invocation.run(workspace.root()));
    return code;
  }

  /**
   * Whether there is a store to ask; refuses, as a run does, if the one of earlier nights is gone.
   */
  public boolean exist(Settings settings) {
    StoreGuard.refuseIfLost(workspace, settings);
    return settings.database().isPresent() || Files.exists(file());
  }

  /** The database stays open meanwhile: to open a file for every question takes time. */
  private ExitCode open(Settings settings, ExchangeCalendar calendar, Work work) {
    StoreConnection store = StoreGuard.look(workspace, settings, url());
    try {
      return known(settings, calendar, work);
    } finally {
      store.close();
    }
  }

  private ExitCode known(Settings settings, ExchangeCalendar calendar, Work work) {
    DataSource source = StoreSource.of(workspace, settings);
    try {
      return work.with(settings, calendar, source);
    } catch (BadSqlGrammarException e) {
      Schema.isMade(JdbcClient.create(source), name(settings)); // says so if that is why
      throw e;
    }
  }

  private String name(Settings settings) {
    return settings.database().map(DatabaseSettings::url).orElse(file().toString());
  }

  private String url() {
    return DatabaseUrl.of(workspace) + ";IFEXISTS=TRUE";
  }

  private Path file() {
    return workspace.data().resolve(workspace.database().getFileName() + ".mv.db");
  }
}
