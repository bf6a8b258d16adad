package io.nightcondor.app.command;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.source.NearestName;
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

  private final RunStore runs;
  private final BookStore books;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Path root;

  Explanation(DataSource source, PrintWriter out, PrintWriter err, Path root) {
    JdbcClient jdbc = JdbcClient.create(source);
    this.runs = new RunStore(jdbc);
    this.books = new BookStore(jdbc);
    this.out = out;
    this.err = err;
    this.root = root;
  }

  /** @param condor empty for the decisions of the book */
  ExitCode print(Optional<LocalDate> date, String book, Optional<String> condor, boolean json) {
    Optional<NightKey> night = night(date);
    if (night.isEmpty()) {
      return noNight(date);
    }
    NightKey key = night.get();
    List<BookProgress> all = books.all(key);
    Optional<BookProgress> progress =
        all.stream().filter(known -> known.book().equals(book)).findFirst();
    if (progress.isEmpty()) {
      List<String> names = all.stream().map(BookProgress::book).toList();
      return unknown("book '%s' is unknown on %s".formatted(book, key.session()), book, names);
    }
    Optional<String> stored = books.pack(key, book);
    if (stored.isEmpty()) {
      String reason = progress.get().reason();
      err.println("book '%s' has no figures of %s%s"
          .formatted(book, key.session(), reason.isEmpty() ? "" : ": " + reason));
      err.println("next: " + Invocation.run(key.session(), root));
      return ExitCode.WITH_FAILURES;
    }
    return print(key, stored.get(), condor, json);
  }

  private ExitCode print(NightKey key, String stored, Optional<String> condor, boolean json) {
    RiskPack pack;
    try {
      pack = RiskPackJson.read(stored.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      err.println("The night of %s was stored by another version of the program: %s"
          .formatted(key.session(), e.getMessage()));
      return ExitCode.UNEXPECTED;
    }
    List<String> names = BookText.names(pack);
    if (condor.isPresent() && !names.contains(condor.get())) {
      String book = pack.book().id();
      return unknown(
          "condor '%s' is unknown in book '%s' on %s".formatted(condor.get(), book, key.session()),
          condor.get(),
          names);
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

  /** The newest revision of that session that computed something, or of the last one. */
  private Optional<NightKey> night(Optional<LocalDate> date) {
    return runs.all().stream()
        .map(NightRun::key)
        .filter(key -> date.isEmpty() || key.session().equals(date.get()))
        .filter(key -> !books.all(key).isEmpty())
        .reduce((earlier, later) -> later);
  }

  private ExitCode noNight(Optional<LocalDate> date) {
    if (date.isEmpty()) {
      err.println("No night of this workspace has computed a book yet.");
      err.println("next: " + Invocation.status(root));
      return ExitCode.USAGE;
    }
    List<String> sessions = runs.all().stream()
        .map(run -> run.key().session().toString())
        .distinct()
        .toList();
    return unknown(
        "there is no night of %s".formatted(date.get()), date.get().toString(), sessions);
  }

  private ExitCode unknown(String what, String meant, List<String> names) {
    String nearest = NearestName.of(meant, names)
        .map(
            name -> ", the nearest is '%s'; known are %s".formatted(name, String.join(", ", names)))
        .orElse(", there is none");
    err.println(Line.plain(what + nearest));
    return ExitCode.USAGE;
  }
}
