package io.nightcondor.app.command.look;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.command.console.NightChoice;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.json.RiskPackJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the stored packs of books and prints their paper ledgers, one book after the other. */
final class PaperBooks {

  private final BookStore books;
  private final NightChoice choice;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Path root;

  PaperBooks(DataSource source, PrintWriter out, PrintWriter err, Path root) {
    JdbcClient jdbc = JdbcClient.create(source);
    this.books = new BookStore(jdbc);
    this.choice = new NightChoice(new RunStore(jdbc), books, err, root);
    this.out = out;
    this.err = err;
    this.root = root;
  }

  /**
   * @param named ids; empty for all books of the night
   * @param last how many entries of each
   */
  ExitCode print(Optional<LocalDate> date, List<String> named, int last) {
    Optional<NightKey> night = choice.night(date);
    if (night.isEmpty()) {
      return ExitCode.USAGE;
    }
    NightKey key = night.get();
    for (String book : named) {
      if (choice.book(key, book).isEmpty()) {
        return ExitCode.USAGE;
      }
    }
    ExitCode code = ExitCode.DONE;
    for (String book : named.isEmpty() ? books.ids(key) : named) {
      ExitCode one = print(key, book, last);
      code = one == ExitCode.DONE ? code : one;
    }
    return code;
  }

  private ExitCode print(NightKey key, String book, int last) {
    Optional<byte[]> stored = books.pack(key, book);
    if (stored.isEmpty()) {
      String reason = books.find(key, book).map(BookProgress::reason).orElse("");
      err.println("book '%s' has no figures of %s%s"
          .formatted(book, key.session(), reason.isEmpty() ? "" : ": " + reason));
      err.println("next: " + Invocation.run(key.session(), root));
      return ExitCode.WITH_FAILURES;
    }
    RiskPack pack;
    try {
      pack = RiskPackJson.read(stored.get());
    } catch (IllegalArgumentException e) {
      err.println("The night of %s was stored by another version of the program: %s"
          .formatted(key.session(), e.getMessage()));
      return ExitCode.UNEXPECTED;
    }
    PaperText.of(key, book, pack.paper(), last).forEach(out::println);
    return ExitCode.DONE;
  }
}
