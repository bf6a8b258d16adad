package io.nightcondor.app.command;

import io.nightcondor.app.run.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the nights of a workspace, step by step. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Shows each night of a workspace: steps with durations and counts, refused rows, failed books, and what to type next.",
      "It ends with 5 if a limit of a book is broken on the last night, with 4 if one is nearly, else with 0.",
      "While a run is at work it says who is, and ends with 75."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nightcondor status", "  nightcondor status --workspace /srv/nightcondor"})
final class StatusCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder with nightcondor.yaml and inbox; default: this one.")
  private Path workspace;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    StoredNights nights = new StoredNights(out, spec.commandLine().getErr(), workspace);
    return nights
        .ask("status", ExitCode.DONE, source -> {
          NightReport report =
              new NightReport(source, session -> Invocation.run(session, nights.root()));
          report.lines().forEach(out::println);
          out.flush();
          return report.limits();
        })
        .number();
  }
}
