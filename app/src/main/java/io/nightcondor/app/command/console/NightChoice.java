package io.nightcondor.app.command.console;

import io.nightcondor.app.job.Words;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.source.NearestName;
import io.nightcondor.ingest.store.NightKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the stored night and the book that a person names, or says what there is instead. */
public final class NightChoice {

  private final RunStore runs;
  private final BookStore books;
  private final PrintWriter err;
  private final Path root;

  public NightChoice(RunStore runs, BookStore books, PrintWriter err, Path root) {
    this.runs = runs;
    this.books = books;
    this.err = err;
    this.root = root;
  }

  /**
   * The newest revision of that session that has books, or of the last one; empty and said why if
   * there is none.
   */
  public Optional<NightKey> night(Optional<LocalDate> date) {
    Optional<NightKey> night = runs.all().stream()
        .map(NightRun::key)
        .filter(key -> date.isEmpty() || key.session().equals(date.get()))
        .filter(key -> books.count(key) > 0)
        .reduce((earlier, later) -> later);
    if (night.isEmpty()) {
      sayNone(date);
    }
    return night;
  }

  private void sayNone(Optional<LocalDate> date) {
    if (date.isEmpty()) {
      err.println("No night of this workspace has computed a book yet.");
      err.println("next: " + Invocation.status(root));
      return;
    }
    List<String> sessions = runs.all().stream()
        .map(run -> run.key().session().toString())
        .distinct()
        .toList();
    unknown("there is no night of %s".formatted(date.get()), date.get().toString(), sessions);
  }

  /** That book of a night; empty and said why if the night has none of that id. */
  public Optional<BookProgress> book(NightKey key, String book) {
    Optional<BookProgress> progress = books.find(key, book);
    if (progress.isEmpty()) {
      unknown("book '%s' is unknown on %s".formatted(book, key.session()), book, books.ids(key));
    }
    return progress;
  }

  /** Says which known name is nearest to the one meant. */
  public void unknown(String what, String meant, List<String> names) {
    String nearest = NearestName.of(meant, names)
        .map(name -> ", the nearest is '%s'; known are %s".formatted(name, Words.some(names)))
        .orElse(", there is none");
    err.println(Line.plain(what + nearest));
  }
}
