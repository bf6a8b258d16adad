package io.nightcondor.app.command.look;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.run.ExitCode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why a night decided as it did, from the pack that the night stored. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "explain",
    description = {
      "Explains the decisions of a night: what was ordered and decided for a book, and for a condor, rule by rule with the figures behind it, and what would change it.",
      "It reads what the night stored and computes nothing. While a run is at work it says who is, and ends with 75."
    },
    footer = {
      "  nightcondor explain arbor --workspace demo",
      "      tonight's orders and decisions of the book, its condors in a line each, its rules",
      "  nightcondor explain arbor CONDOR --date 2024-08-05 --workspace demo",
      "  nightcondor explain arbor CONDOR --json --workspace demo"
    })
public final class ExplainCommand extends WorkspaceCommand {

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

  @Override
  protected ExitCode execute() {
    PrintWriter out = json ? document() : out();
    return stored()
        .ask(
            "explain",
            ExitCode.USAGE,
            source -> new Explanation(source, out, err(), workspace().root())
                .print(Optional.ofNullable(date), book, Optional.ofNullable(condor), json));
  }
}
