package io.nightcondor.app.command;

import io.nightcondor.app.run.NightRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the night of one session, or what is left of it. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the night of one session: admit, ingest, calibrate, recompute, render, deliver.",
      "A night that broke half-way is finished by the same command; a night that is done, on the same files, is left alone."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nightcondor run",
      "      the last session that has closed in New York, workspace in this folder",
      "  nightcondor run --date 2024-08-05 --workspace /srv/nightcondor"
    })
final class RunCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Exchange session such as 2024-08-05; default: the last one that has closed.")
  private Optional<LocalDate> date;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder with nightcondor.yaml and inbox; default: this one.")
  private Path workspace;

  private final Clock clock;

  RunCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    NightCommand command =
        new NightCommand(spec.commandLine().getOut(), spec.commandLine().getErr(), workspace);
    return command
        .configured((settings, calendar) -> {
          LocalDate session = date.orElseGet(() -> calendar.lastClosedSession(clock.instant()));
          if (!calendar.isSession(session)) {
            throw new ParameterException(
                spec.commandLine(),
                "%s is no session of the exchange, expected one such as %s"
                    .formatted(session, calendar.sessionOnOrBefore(session)));
          }
          try (NightRunner runner = command.open(settings, calendar)) {
            return command.run(runner, session).code();
          }
        })
        .number();
  }
}
