package io.nightcondor.app.command;

import io.nightcondor.app.run.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a night decided as it did, from the pack that the night stored. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Explains the decisions of a night: what was ordered and decided for a book, and for a condor, rule by rule with the figures behind it, and what would change it.",
      "It reads what the night stored and computes nothing. While a run is at work it says who is, and ends with 75."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nightcondor explain arbor --workspace demo",
      "      tonight's orders and decisions of the book, its condors in a line each, its rules",
      "  nightcondor explain arbor CONDOR --date 2024-08-05 --workspace demo",
      "  nightcondor explain arbor CONDOR --json --workspace demo"
    })
final class ExplainCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BOOK", description = "Id of a book.")
  private String book;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CONDOR",
      description = "Id of a condor, as in the reports; default: the decisions of the book.")
  private @Nullable String condor;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Session of the night; default: the last that was run.")
  private @Nullable LocalDate date;

  @Option(names = "--json", description = "Prints the decisions as they stand in risk.json.")
  private boolean json;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder with nightcondor.yaml and inbox; default: this one.")
  private Path workspace;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    StoredNights nights = new StoredNights(out, err, workspace);
    return nights
        .ask("explain", ExitCode.USAGE, source -> {
          ExitCode code = new Explanation(source, out, err, nights.root())
              .print(Optional.ofNullable(date), book, Optional.ofNullable(condor), json);
          out.flush();
          err.flush();
          return code;
        })
        .number();
  }
}
