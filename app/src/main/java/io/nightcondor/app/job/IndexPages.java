package io.nightcondor.app.job;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.ReportFolders;
import io.nightcondor.app.delivery.SafeFiles;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.SourceFileStore;
import io.nightcondor.reporting.html.IndexPage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Writes the pages that lead to the reports and the list of refused rows, on one thread after the
 * last book. It works from the store, not from the partitions of this start, so a restart writes
 * the same pages.
 */
@Component
class IndexPages {

  /** Worst first. */
  private static final List<String> STATUSES = List.of("FAILED", "INCOMPLETE", "ATTENTION", "OK");

  private final CurrentNight night;
  private final Workspace workspace;
  private final Settings settings;
  private final BookStore books;
  private final RunStore runs;
  private final SourceFileStore files;
  private final RejectsFile rejects;

  IndexPages(
      CurrentNight night,
      Workspace workspace,
      Settings settings,
      BookStore books,
      RunStore runs,
      SourceFileStore files,
      RejectsFile rejects) {
    this.night = night;
    this.workspace = workspace;
    this.settings = settings;
    this.books = books;
    this.runs = runs;
    this.files = files;
    this.rejects = rejects;
  }

  /** Writes the pages unless the step failed or was stopped. */
  void write(StepExecution render) {
    if (render.getStatus() != BatchStatus.COMPLETED) { // failed, or stopped half-way
      return;
    }
    NightKey key = night.key();
    ReportFolders folders = new ReportFolders(workspace.reports());
    folders.tidy(key.session());
    boolean modelled = files.files(key).stream().anyMatch(AdmittedFile::modelled);
    List<IndexPage.Entry> entries = books.all(key).stream().map(this::entry).toList();
    Path folder = folders.night(key.session());
    long refused = rejects.write(key, folder);
    SafeFiles.replace(
        folder.resolve("index.html"), IndexPage.render(key.session(), modelled, entries, refused));
    SafeFiles.replace(
        workspace.reports().resolve("index.html"), IndexPage.renderNights(modelled, nights(key)));
  }

  private IndexPage.Entry entry(BookProgress book) {
    String name = settings.book(book.book()).map(found -> found.book().name()).orElse(book.book());
    return book.failed()
        ? new IndexPage.Entry(book.book(), name, "FAILED", book.reason(), "")
        : new IndexPage.Entry(book.book(), name, book.status(), book.headline(), book.book());
  }

  private List<IndexPage.Night> nights(NightKey current) {
    SortedMap<LocalDate, NightKey> shown = new TreeMap<>(Collections.reverseOrder());
    for (NightRun run : runs.all()) {
      if (run.ended() || run.key().equals(current)) {
        shown.put(run.key().session(), run.key());
      }
    }
    List<IndexPage.Night> nights = new ArrayList<>();
    for (NightKey key : shown.values()) {
      Map<String, Integer> counts = books.statuses(key);
      String worst = STATUSES.stream().filter(counts::containsKey).findFirst().orElse("INCOMPLETE");
      String headline = STATUSES.stream()
          .filter(counts::containsKey)
          .map(status -> Words.count(counts.getOrDefault(status, 0), "book") + " " + status)
          .collect(Collectors.joining(", "));
      nights.add(
          new IndexPage.Night(key.session(), worst, headline, key.session().toString()));
    }
    return nights;
  }
}
