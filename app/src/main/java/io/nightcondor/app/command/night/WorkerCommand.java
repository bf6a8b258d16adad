package io.nightcondor.app.command.night;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.config.WorkersSettings;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.WorkerRunner;
import io.nightcondor.app.workers.Grounds;
import io.nightcondor.app.workers.WorkerPlace;
import io.nightcondor.app.workers.WorkerService.Ended;
import io.nightcondor.app.workers.WorkersException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Works on books of nights that a run on this or another machine asks for. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "worker",
    description = {
      "Computes and renders books of nights that 'run' asks for through a broker, on this or another machine, until it is told to end. It needs nightcondor.yaml of the same content, the database and the same reports folder.",
      "SIGTERM ends it in order: the books at work are finished, the rest of their ranges goes to other workers.",
      "If the run is of another version of the program another configuration or another reports folder, it ends with 78."
    },
    footer = {
      "  nightcondor worker --workspace /srv/nightcondor",
      "  nightcondor worker --name rack2 --threads 8 --idle 60"
    })
public final class WorkerCommand extends WorkspaceCommand {

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "By which status and logs know it; default: host and process.")
  private Optional<String> name;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Ranges of books that it works on at once; default: processors of the machine.")
  private Optional<Integer> threads;

  @Option(
      names = "--idle",
      paramLabel = "MINUTES",
      description = "End with 0 after so many minutes without work; default: never.")
  private Optional<Integer> idle;

  @Override
  protected ExitCode execute() {
    if (threads.filter(number -> number < 1).isPresent()) {
      throw usage("--threads has '%d', expected 1 or more".formatted(threads.get()));
    }
    if (idle.filter(number -> number < 1).isPresent()) {
      throw usage("--idle has '%d', expected 1 minute or more".formatted(idle.get()));
    }
    return configured((settings, calendar) -> {
      Optional<DatabaseSettings> server = settings.database();
      Optional<WorkersSettings> workers = settings.workers();
      if (server.isEmpty() || workers.isEmpty()) {
        err()
            .println(
                "%s: keys database.url and workers.broker are missing, expected both: a worker meets the run there. Nothing was done."
                    .formatted(workspace().configuration()));
        return ExitCode.CONFIGURATION;
      }
      WorkerPlace place = new WorkerPlace(
          name.orElseGet(WorkerCommand::hostAndProcess),
          threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
      try (WorkerRunner runner =
          WorkerRunner.open(workspace(), settings, server.get(), workers.get(), calendar, place)) {
        Grounds grounds = runner.grounds();
        out()
            .println("worker %s serves %s, %s; log: %s"
                .formatted(
                    place.name(),
                    String.join(",", workers.get().brokers()),
                    grounds.words(),
                    runner.log()));
        out().flush();
        return told(runner.serve(idle.map(Duration::ofMinutes)), grounds);
      } catch (WorkersException e) {
        err().println(e.getMessage());
        return ExitCode.UNAVAILABLE;
      }
    });
  }

  private ExitCode told(Ended ended, Grounds own) {
    return switch (ended.end()) {
      case IDLE -> {
        out().println("no work for %d minutes".formatted(idle.orElse(0)));
        yield ExitCode.DONE;
      }
      case TOLD -> ExitCode.DONE;
      case OTHER_GROUNDS -> {
        err()
            .println(
                "the run has %s, and this worker %s: their reports would differ, or lie in two places. Nothing was done; give both the same program, nightcondor.yaml and reports folder and start the worker again."
                    .formatted(ended.others().map(Grounds::words).orElse("others"), own.words()));
        yield ExitCode.CONFIGURATION;
      }
    };
  }

  private static String hostAndProcess() {
    try {
      return InetAddress.getLocalHost().getHostName() + "-"
          + ProcessHandle.current().pid();
    } catch (UnknownHostException e) {
      return "pid-" + ProcessHandle.current().pid();
    }
  }
}
