package io.nightcondor.app.command.look;

import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.run.ExitCode;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the nights of a workspace, or of one book, a line each. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "history",
    description = {
      "Shows the last nights, a line a revision: how it ended, how long its steps took, books, refused rows, mails; or with --book the figures of one book over them.",
      "While a run is at work it says who is, and ends with 75."
    },
    footer = {
      "  nightcondor history",
      "  nightcondor history --book arbor --last 60",
      "  nightcondor history --json"
    })
public final class HistoryCommand extends WorkspaceCommand {

  @Option(names = "--book", paramLabel = "BOOK", description = "Id of a book.")
  private Optional<String> book;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many sessions; default: 20.")
  private int last;

  @Option(names = "--json", description = "Print one JSON document instead of words.")
  private boolean json;

  /** What is printed as JSON. */
  private record Nights(int version, List<NightHistory.Row> nights) {}

  /** What is printed as JSON with a book. */
  private record BookNights(int version, String book, List<BookHistory.Row> nights) {}

  @Override
  protected ExitCode execute() {
    if (last < 1) {
      throw usage("--last %d, expected 1 or more".formatted(last));
    }
    return stored()
        .ask(
            "history",
            ExitCode.DONE,
            (settings, calendar, source) -> book.isPresent()
                ? book(BookHistory.of(source, book.get(), last), book.get())
                : nights(NightHistory.of(source, last)));
  }

  private ExitCode nights(List<NightHistory.Row> rows) {
    if (json) {
      facts(new Nights(1, rows));
    } else {
      NightHistory.lines(rows).forEach(out()::println);
    }
    return ExitCode.DONE;
  }

  private ExitCode book(List<BookHistory.Row> rows, String id) {
    if (rows.isEmpty()) {
      err().println("book '%s' is in none of the last %d sessions".formatted(id, last));
      return ExitCode.USAGE;
    }
    if (json) {
      facts(new BookNights(1, id, rows));
    } else {
      BookHistory.lines(rows).forEach(out()::println);
    }
    return ExitCode.DONE;
  }
}
