package io.nightcondor.app.run;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.LogFormat;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.WorkersSettings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.job.RunObserver;
import io.nightcondor.app.workers.Grounds;
import io.nightcondor.app.workers.ManagerConfiguration;
import io.nightcondor.app.workers.ReportsFolder;
import io.nightcondor.app.workers.WorkerConfiguration;
import io.nightcondor.app.workers.WorkerPlace;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts Spring for a night or for a worker of nights, which have all but a few parts in common.
 */
final class NightSpring {

  private final Workspace workspace;
  private final Settings settings;
  private final ExchangeCalendar calendar;
  private final RunObserver observer;

  NightSpring(
      Workspace workspace, Settings settings, ExchangeCalendar calendar, RunObserver observer) {
    this.workspace = workspace;
    this.settings = settings;
    this.calendar = calendar;
    this.observer = observer;
  }

  /** What runs nights, alone or with workers. */
  ConfigurableApplicationContext manager() {
    NightDatabase database = NightDatabase.of(workspace, settings.database());
    LogFormat format = settings.telemetry().log();
    return settings
        .workers()
        .map(workers -> start(
            database,
            workspace.log(format),
            beans -> shared(beans, workers),
            NightApplication.class,
            ManagerConfiguration.class))
        .orElseGet(
            () -> start(database, workspace.log(format), beans -> {}, NightApplication.class));
  }

  /** What works on books of nights that others run. */
  ConfigurableApplicationContext worker(
      DatabaseSettings server, WorkersSettings workers, WorkerPlace place, Path log) {
    NightDatabase database = NightDatabase.ofOthers(server);
    return start(
        database,
        log,
        beans -> {
          shared(beans, workers);
          beans.registerBean(WorkerPlace.class, () -> place);
        },
        NightApplication.class,
        WorkerConfiguration.class);
  }

  /** What this process would draw reports from, and where. */
  static Grounds grounds(Workspace workspace, Settings settings) {
    return new Grounds(
        ProgramVersion.get(), settings.hash(), ReportsFolder.id(workspace.reports()));
  }

  private void shared(GenericApplicationContext beans, WorkersSettings workers) {
    beans.registerBean(WorkersSettings.class, () -> workers);
    beans.registerBean(Grounds.class, () -> grounds(workspace, settings));
  }

  private ConfigurableApplicationContext start(
      NightDatabase database,
      Path log,
      Consumer<GenericApplicationContext> more,
      Class<?>... parts) {
    SpringApplication application = new SpringApplication(parts);
    application.setAddCommandLineProperties(false);
    application.setDefaultProperties(
        LogFile.properties(log, settings.telemetry().log()));
    application.addInitializers(context -> {
      LogSilence.ofItsTroubles(); // before the first line
      GenericApplicationContext beans = (GenericApplicationContext) context;
      beans.registerBean(Workspace.class, () -> workspace);
      beans.registerBean(Settings.class, () -> settings);
      beans.registerBean(ExchangeCalendar.class, () -> calendar);
      beans.registerBean(RunObserver.class, () -> observer);
      more.accept(beans);
      // not before: only now does the log take what is told of the opening
      database.open();
      beans.registerBean("dataSource", DataSource.class, database::opened);
    });
    try {
      return application.run();
    } catch (RuntimeException e) {
      database.abandon();
      throw e;
    }
  }
}
