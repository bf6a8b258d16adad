package io.nightcondor.app.command.look;

import io.nightcondor.analytics.pack.DecisionRow;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the stored pack of a book and prints its decisions. */
final class Explanation {

  private final BookStore books;
  private final NightChoice choice;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Path root;

  Explanation(DataSource source, PrintWriter out, PrintWriter err, Path root) {
    JdbcClient jdbc = JdbcClient.create(source);
    this.books = new BookStore(jdbc);
    this.choice = new NightChoice(new RunStore(jdbc), books, err, root);
    this.out = out;
    this.err = err;
    this.root = root;
  }

  /** @param condor empty for the decisions of the book */
  ExitCode print(Optional<LocalDate> date, String book, Optional<String> condor, boolean json) {
    Optional<NightKey> night = choice.night(date);
    if (night.isEmpty()) {
      return ExitCode.USAGE;
    }
    NightKey key = night.get();
    Optional<BookProgress> progress = choice.book(key, book);
    if (progress.isEmpty()) {
      return ExitCode.USAGE;
    }
    Optional<byte[]> stored = books.pack(key, book);
    if (stored.isEmpty()) {
      String reason = progress.get().reason();
      err.println("book '%s' has no figures of %s%s"
          .formatted(book, key.session(), reason.isEmpty() ? "" : ": " + reason));
      err.println("next: " + Invocation.run(key.session(), root));
      return ExitCode.WITH_FAILURES;
    }
    return print(key, stored.get(), condor, json);
  }

  private ExitCode print(NightKey key, byte[] stored, Optional<String> condor, boolean json) {
    RiskPack pack;
    try {
      pack = RiskPackJson.read(stored);
    } catch (IllegalArgumentException e) {
      err.println("The night of %s was stored by another version of the program: %s"
          .formatted(key.session(), e.getMessage()));
      return ExitCode.UNEXPECTED;
    }
    List<String> names = BookText.names(pack);
    if (condor.isPresent() && !names.contains(condor.get())) {
      String book = pack.book().id();
      choice.unknown(
          "condor '%s' is unknown in book '%s' on %s".formatted(condor.get(), book, key.session()),
          condor.get(),
          names);
      return ExitCode.USAGE;
    }
    List<DecisionRow> rows = pack.decisions().stream()
        .filter(row -> row.subject().equals(condor.orElse("")))
        .toList();
    if (json) {
      out.print(new String(RiskPackJson.writeDecisions(rows), StandardCharsets.UTF_8));
      return ExitCode.DONE;
    }
    condor
        .map(id -> DecisionText.of(key, pack.book().id(), id, rows))
        .orElseGet(() -> BookText.of(key, pack, rows))
        .forEach(out::println);
    return ExitCode.DONE;
  }
}
