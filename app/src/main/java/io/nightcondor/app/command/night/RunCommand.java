package io.nightcondor.app.command.night;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.NightRunner;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the night of one session, or what is left of it. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "run",
    description = {
      "Runs the night of one session: admit, ingest, calibrate, recompute, render, deliver.",
      "A night that broke half-way is finished by the same command; a night that is done, on the same files, is left alone, and on a day without a session there is nothing to do: 0."
    },
    footer = {
      "  nightcondor run",
      "      the last session that has closed in New York, workspace in this folder",
      "  nightcondor run --date 2024-08-05 --workspace /srv/nightcondor"
    })
public final class RunCommand extends WorkspaceCommand {

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Exchange session such as 2024-08-05; default: the last one that has closed.")
  private Optional<LocalDate> date;

  private final Clock clock;

  public RunCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected ExitCode execute() {
    NightCommand command = new NightCommand(workspace(), terminal(), out(), err());
    return configured((settings, calendar) -> {
      LocalDate session = date.orElseGet(() -> calendar.lastClosedSession(clock.instant()));
      if (!calendar.isSession(session)) {
        out()
            .println("%s is no session of the exchange: nothing to do. The one before is %s."
                .formatted(session, calendar.sessionOnOrBefore(session)));
        return ExitCode.DONE;
      }
      try (NightRunner runner = command.open(settings, calendar)) {
        return command.run(runner, session).code();
      }
    });
  }
}
