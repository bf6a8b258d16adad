package io.nightcondor.app.command.look;

import io.nightcondor.app.job.Words;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.LimitCounts;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunState;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.store.StepHistory;
import io.nightcondor.app.store.StepRecord;
import io.nightcondor.ingest.store.FileCounts;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.RowStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nights of a workspace in words, oldest first. */
final class NightReport {

  private static final double MILLISECONDS = 1000;
  private static final int BOOKS_SHOWN = 20;

  private final RunStore runs;
  private final BookStore books;
  private final StepHistory steps;
  private final RowStore rows;
  private final Function<LocalDate, String> runCommand;

  /** @param runCommand what to type to run the night of a session */
  NightReport(DataSource source, Function<LocalDate, String> runCommand) {
    JdbcClient jdbc = JdbcClient.create(source);
    this.runs = new RunStore(jdbc);
    this.books = new BookStore(jdbc);
    this.steps = new StepHistory(jdbc);
    this.rows = new RowStore(source);
    this.runCommand = runCommand;
  }

  /** What the limits of the newest session's newest revision say. */
  ExitCode limits() {
    List<NightRun> all = runs.all();
    if (all.isEmpty()) {
      return ExitCode.DONE;
    }
    List<LimitCounts> counts = books.all(all.get(all.size() - 1).key()).stream()
        .map(BookProgress::limits)
        .toList();
    if (counts.stream().anyMatch(book -> book.breached() > 0)) {
      return ExitCode.LIMIT_BREACHED;
    }
    return counts.stream().anyMatch(book -> book.near() > 0) ? ExitCode.LIMIT_NEAR : ExitCode.DONE;
  }

  List<String> lines() {
    List<NightRun> all = runs.all();
    Map<LocalDate, Integer> newest = new TreeMap<>();
    all.forEach(run -> newest.merge(run.key().session(), run.key().revision(), Math::max));
    List<String> lines = new ArrayList<>();
    for (NightRun run : all) {
      boolean current = newest.getOrDefault(run.key().session(), 0) == run.key().revision();
      night(run, current, newest, lines);
    }
    if (lines.isEmpty()) {
      lines.add("No night has been run in this workspace yet.");
    }
    return lines;
  }

  private void night(
      NightRun run, boolean current, Map<LocalDate, Integer> newest, List<String> lines) {
    NightKey key = run.key();
    lines.add("%s  revision %d  %s".formatted(key.session(), key.revision(), words(run.state())));
    steps.steps(key).forEach(step -> lines.add("  " + line(step)));
    rejected(key).ifPresent(text -> lines.add("  rejected   " + text));
    List<BookProgress> progress = books.all(key);
    limits(progress.stream().filter(book -> !book.limits().isQuiet()).toList(), lines);
    progress.stream()
        .filter(BookProgress::failed)
        .map(book -> "  failed     book %s: %s".formatted(book.book(), book.reason()))
        .forEach(lines::add);
    run.reason().lines().map(line -> "  because    " + line).forEach(lines::add);
    run.previous()
        .filter(previous -> newest.getOrDefault(previous.session(), 0) > previous.revision())
        .map(previous -> "  stale      built on revision %d of %s, which is at revision %d now"
            .formatted(
                previous.revision(),
                previous.session(),
                newest.getOrDefault(previous.session(), 0)))
        .ifPresent(lines::add);
    if (current) {
      lines.add("  next       " + next(run));
    }
  }

  /** A line a book, up to a number that a person reads. */
  private static void limits(List<BookProgress> loud, List<String> lines) {
    loud.stream()
        .limit(BOOKS_SHOWN)
        .map(book ->
            "  limits     book %s: %s".formatted(book.book(), book.limits().text()))
        .forEach(lines::add);
    if (loud.size() > BOOKS_SHOWN) {
      lines.add("  limits     and %s more, on the first page of each"
          .formatted(Words.count(loud.size() - BOOKS_SHOWN, "book")));
    }
  }

  private static String words(RunState state) {
    return switch (state) {
      case UNFINISHED -> "unfinished";
      case COMPLETED -> "completed";
      case WITH_FAILURES -> "completed with failures";
      case SUPERSEDED -> "given up for the next revision";
    };
  }

  private String next(NightRun run) {
    String command = runCommand.apply(run.key().session());
    return switch (run.state()) {
      case COMPLETED -> "nothing to do";
      case UNFINISHED, SUPERSEDED -> "type: " + command;
      case WITH_FAILURES -> "when the cause is removed, type: " + command;
    };
  }

  private static String line(StepRecord step) {
    boolean done = step.status().equals("COMPLETED");
    return String.format(
        Locale.ROOT,
        "%-10s %-10s %10s  %s%s",
        step.step(),
        step.status(),
        step.duration().map(NightReport::seconds).orElse("-"),
        done ? step.message() : "",
        step.tries() > 1 ? " (try " + step.tries() + ")" : "");
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / MILLISECONDS);
  }

  private Optional<String> rejected(NightKey key) {
    Map<String, Long> byCode = new TreeMap<>();
    for (FileCounts count : rows.counts(key)) {
      count.rejectedByCode().forEach((code, number) -> byCode.merge(code, number, Long::sum));
    }
    return byCode.isEmpty()
        ? Optional.empty()
        : Optional.of(byCode.entrySet().stream()
            .map(entry -> entry.getKey() + " " + Words.number(entry.getValue()))
            .collect(Collectors.joining(", ")));
  }
}
