package io.nightcondor.app.command.look;

import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.app.command.console.WorkspaceCommand;
import io.nightcondor.app.job.Words;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.change.Change;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what moved between two stored nights, figure by figure. */
@SuppressWarnings("NullAway.Init") // picocli fills the annotated fields
@Command(
    name = "diff",
    description = {
      "Shows what moved between two nights or two revisions of one: by book, each figure of the reports as it was and as it is.",
      "It reads what the nights stored and computes nothing. RUN is a session and, after a dot, its revision; without one the last."
    },
    footer = {
      "  nightcondor diff 2024-08-05.1 2024-08-05.2",
      "      what a correction changed",
      "  nightcondor diff 2024-08-05 2024-08-06 --book arbor --all"
    })
public final class DiffCommand extends WorkspaceCommand {

  private static final Pattern RUN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.(\\d{1,6}))?");
  private static final int WIDEST_TEXT = 40;
  private static final int WIDEST_FIGURE = 28;

  @Parameters(index = "0", paramLabel = "RUN1", description = "The earlier, such as 2024-08-05.1.")
  private String first;

  @Parameters(index = "1", paramLabel = "RUN2", description = "The later, such as 2024-08-05.2.")
  private String second;

  @Option(names = "--book", paramLabel = "BOOK", description = "Id of a book; default: all.")
  private Optional<String> book;

  @Option(
      names = "--all",
      description = "Every figure; default: those that are read first and those to act on.")
  private boolean all;

  @Option(names = "--json", description = "Print one JSON document with every figure.")
  private boolean json;

  /** What is printed as JSON. */
  private record Moved(int version, Run before, Run after, List<BookChanges> books) {}

  /** One of the two nights. */
  private record Run(LocalDate session, int revision) {

    static Run of(NightKey key) {
      return new Run(key.session(), key.revision());
    }
  }

  @Override
  protected ExitCode execute() {
    return stored().ask("diff", ExitCode.USAGE, source -> {
      RunStore runs = new RunStore(JdbcClient.create(source));
      NightKey before = night(runs, first);
      NightKey after = night(runs, second);
      List<BookChanges> books = BookChanges.between(source, before, after, book);
      if (books.isEmpty()) {
        throw usage("%s is in neither of the two nights"
            .formatted(book.map("book '%s'"::formatted).orElse("no book")));
      }
      if (json) {
        facts(new Moved(1, Run.of(before), Run.of(after), books));
      } else {
        books.forEach(changes -> show(before, after, changes));
      }
      return ExitCode.DONE;
    });
  }

  private NightKey night(RunStore runs, String text) {
    Matcher run = RUN.matcher(text);
    if (!run.matches()) {
      throw usage(
          "'%s' names no night, expected one such as 2024-08-05 or 2024-08-05.2".formatted(text));
    }
    LocalDate session = session(run.group(1));
    NightKey last = runs.last(session)
        .orElseThrow(() -> usage("the night of %s was never run".formatted(session)))
        .key();
    if (run.group(2) == null) {
      return last;
    }
    NightKey key = new NightKey(session, Integer.parseInt(run.group(2)));
    if (runs.find(key).isEmpty()) {
      throw usage("there is no revision %d of %s, the last is %d"
          .formatted(key.revision(), session, last.revision()));
    }
    return key;
  }

  private LocalDate session(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw usage("'%s' is no date, expected one such as 2024-08-05".formatted(text));
    }
  }

  private void show(NightKey before, NightKey after, BookChanges book) {
    long first = book.figures().stream().filter(Change::firstPage).count();
    out()
        .println("%s  %s revision %d -> %s revision %d: %s"
            .formatted(
                book.book(),
                before.session(),
                before.revision(),
                after.session(),
                after.revision(),
                book.reason().isEmpty()
                    ? "%s moved, %d of them read first"
                        .formatted(Words.count(book.figures().size(), "figure"), first)
                    : book.reason()));
    List<Change> shown =
        book.figures().stream().filter(change -> all || change.firstPage()).toList();
    if (!shown.isEmpty()) {
      TextTable table = new TextTable(
          List.of("sheet", "of", "figure", "before", "after", "unit"),
          List.of(
              WIDEST_FIGURE, WIDEST_TEXT, WIDEST_FIGURE, WIDEST_TEXT, WIDEST_TEXT, WIDEST_FIGURE));
      shown.forEach(change -> table.row(List.of(
          change.section(),
          change.row().isEmpty() ? "-" : change.row(),
          change.figure(),
          change.before().isEmpty() ? "-" : change.before(),
          change.after().isEmpty() ? "-" : change.after(),
          change.unit())));
      table.lines().forEach(line -> out().println("  " + line));
    }
  }
}
