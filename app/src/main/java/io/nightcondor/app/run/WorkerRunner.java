package io.nightcondor.app.run;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.LogFormat;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.WorkersSettings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.job.RunObserver;
import io.nightcondor.app.workers.Grounds;
import io.nightcondor.app.workers.WorkerPlace;
import io.nightcondor.app.workers.WorkerService;
import io.nightcondor.app.workers.WorkerService.Ended;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** A worker: starts Spring with what works on books, and lets it go on closing. */
public final class WorkerRunner implements AutoCloseable {

  private final Path log;
  private final ConfigurableApplicationContext context;
  private final WorkerService service;

  private WorkerRunner(Path log, ConfigurableApplicationContext context) {
    this.log = log;
    this.context = context;
    this.service = context.getBean(WorkerService.class);
  }

  /**
   * Opens the store and finds the broker; throws a word on why it cannot.
   *
   * @param place whose name the log file has too, since several workers may share a workspace
   */
  public static WorkerRunner open(
      Workspace workspace,
      Settings settings,
      DatabaseSettings server,
      WorkersSettings workers,
      ExchangeCalendar calendar,
      WorkerPlace place) {
    LogFormat format = settings.telemetry().log();
    Path log = workspace.workerLog(format, place.name());
    NightSpring spring = new NightSpring(workspace, settings, calendar, new Unheard());
    ConfigurableApplicationContext context = spring.worker(server, workers, place, log);
    try {
      WorkerRunner runner = new WorkerRunner(log, context);
      runner.service.greet();
      return runner;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** Nobody watches a worker's steps but the manager, who asks the store. */
  private static final class Unheard implements RunObserver {

    @Override
    public void stepStarted(String step) {}

    @Override
    public void stepCompleted(String step, Duration duration, String counts) {}
  }

  /**
   * Serves until it ends.
   *
   * @param longestIdle after so long without a request; empty for never
   */
  public Ended serve(Optional<Duration> longestIdle) {
    return WorkbookDrawing.around(() -> service.serve(longestIdle));
  }

  /** What it draws reports from, and where. */
  public Grounds grounds() {
    return context.getBean(Grounds.class);
  }

  /** The log file. */
  public Path log() {
    return log;
  }

  @Override
  public void close() {
    context.close();
  }
}
