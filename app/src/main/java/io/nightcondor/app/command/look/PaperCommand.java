package io.nightcondor.app.command.look;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.run.ExitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the policies have made of books on paper, from the packs that a night stored. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "paper",
    description = {
      "Shows what each policy has made of a book on paper: its track record since its first night, what to know of its entries, and the newest of them with what decided them.",
      "It reads what the night stored and computes nothing. While a run is at work it says who is, and ends with 75."
    },
    footer = {
      "  nightcondor paper --workspace demo",
      "      every book of the last night",
      "  nightcondor paper arbor --date 2024-08-06 --last 30 --workspace demo"
    })
public final class PaperCommand extends WorkspaceCommand {

  @Parameters(paramLabel = "BOOK", description = "Ids of books; default: all of the night.")
  private @Nullable List<String> books;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Session of the night; default: the last that was run.")
  private @Nullable LocalDate date;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many entries of each book; default: 10.")
  private int last;

  @Override
  protected ExitCode execute() {
    if (last < 0) {
      throw usage("--last %d, expected 0 or more".formatted(last));
    }
    List<String> named = books == null ? List.of() : List.copyOf(books);
    return stored()
        .ask(
            "paper",
            ExitCode.USAGE,
            source -> new PaperBooks(source, out(), err(), workspace().root())
                .print(Optional.ofNullable(date), named, last));
  }
}
