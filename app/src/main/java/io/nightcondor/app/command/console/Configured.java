package io.nightcondor.app.command.console;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.ConfigurationException;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.StoreRefusedException;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.LockedException;
import io.nightcondor.app.run.UnavailableException;
import io.nightcondor.app.store.ConnectionLoss;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.InputRefusedException;
import java.io.PrintWriter;

/** Reads the configuration of a workspace for a command. */
public final class Configured {

  private final Workspace workspace;
  private final PrintWriter err;

  public Configured(Workspace workspace, PrintWriter err) {
    this.workspace = workspace;
    this.err = err;
  }

  /** What can be done with the workspace at hand. */
  public interface Work {
    ExitCode with(Settings settings, ExchangeCalendar calendar);
  }

  /**
   * Reads the configuration and does the work; configuration, lock and store errors are said in a
   * few lines.
   */
  public ExitCode with(Work work) {
    try {
      Settings settings = SettingsReader.read(workspace);
      return work.with(settings, calendar(settings));
    } catch (ConfigurationException e) {
      ExitCode code = say(ExitCode.CONFIGURATION, e);
      int more = e.complaints().size() - 1;
      if (more > 0) {
        err.println("there is more to correct, %d in all; to see it, type:".formatted(more + 1));
        err.println("  " + Invocation.configCheck(workspace.root()));
        err.flush();
      }
      return code;
    } catch (LockedException e) {
      return say(ExitCode.LOCKED, e);
    } catch (UnavailableException e) {
      return say(ExitCode.UNAVAILABLE, e);
    } catch (StoreRefusedException e) {
      say(ExitCode.of(e.reason()), e);
      if (!e.next().isEmpty()) {
        err.println("to put it right, type:");
        e.next().forEach(next -> err.println("  " + Invocation.of(next, workspace.root())));
        err.flush();
      }
      return ExitCode.of(e.reason());
    } catch (RuntimeException e) {
      ConnectionLoss loss = ConnectionLoss.behind(e).orElseThrow(() -> e);
      err.println(loss.words());
      err.flush();
      return ExitCode.UNAVAILABLE;
    }
  }

  private static ExchangeCalendar calendar(Settings settings) {
    try {
      return ExchangeCalendars.nyse(settings.calendarOverrides());
    } catch (InputRefusedException e) {
      ConfigurationException wrong = new ConfigurationException(String.valueOf(e.getMessage()));
      wrong.initCause(e);
      throw wrong;
    }
  }

  private ExitCode say(ExitCode code, RuntimeException e) {
    err.println(e.getMessage());
    err.flush();
    return code;
  }
}
