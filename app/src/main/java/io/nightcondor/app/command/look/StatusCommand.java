package io.nightcondor.app.command.look;

import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.run.ExitCode;
import picocli.CommandLine.Command;

/** Shows the nights of a workspace, step by step. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "status",
    description = {
      "Shows each night of a workspace: steps with durations and counts, refused rows, failed books, and what to type next.",
      "It ends with 5 if a limit of a book is broken on the last night, with 4 if one is nearly, else with 0.",
      "While a run is at work it says who is, and ends with 75."
    },
    footer = {"  nightcondor status", "  nightcondor status --workspace /srv/nightcondor"})
public final class StatusCommand extends WorkspaceCommand {

  @Override
  protected ExitCode execute() {
    return stored().ask("status", ExitCode.DONE, source -> {
      NightReport report =
          new NightReport(source, session -> Invocation.run(session, workspace().root()));
      report.lines().forEach(out()::println);
      return report.limits();
    });
  }
}
