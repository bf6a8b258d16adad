package io.nightcondor.app.job;

import io.nightcondor.app.config.NightFolder;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.ReportFolders;
import io.nightcondor.app.delivery.SafeFiles;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.FigureStore;
import io.nightcondor.app.store.NightStore;
import io.nightcondor.app.store.StoredFile;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.FileHash;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.SourceFileStore;
import io.nightcondor.reporting.ReportForm;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.html.IndexPage;
import io.nightcondor.reporting.manifest.ListedBook;
import io.nightcondor.reporting.manifest.Manifest;
import io.nightcondor.reporting.overview.BookLine;
import io.nightcondor.reporting.overview.KeyFigures;
import io.nightcondor.reporting.overview.NightTotals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Writes what leads to a night's reports, the list of refused rows and, last, the manifest of all,
 * on one thread after the last book. It works from the store, not from the partitions of this
 * start, so a restart writes the same bytes; and through the figures of books range by range, so
 * that it holds those of one page. Of every book it holds the state and the hash of its manifest.
 */
@Component
class IndexPages {

  private final CurrentNight night;
  private final Workspace workspace;
  private final Settings settings;
  private final BookStore books;
  private final FigureStore figures;
  private final NightStore nights;
  private final SourceFileStore files;
  private final RejectsFile rejects;
  private final Manifests manifests;
  private final NightsPages allNights;

  IndexPages(
      CurrentNight night,
      Workspace workspace,
      Settings settings,
      BookStore books,
      FigureStore figures,
      NightStore nights,
      SourceFileStore files,
      RejectsFile rejects,
      Manifests manifests,
      NightsPages allNights) {
    this.night = night;
    this.workspace = workspace;
    this.settings = settings;
    this.books = books;
    this.figures = figures;
    this.nights = nights;
    this.files = files;
    this.rejects = rejects;
    this.manifests = manifests;
    this.allNights = allNights;
  }

  /** What the pass over the books leaves. */
  private record Pass(
      NightTotals totals,
      List<BookLine> shown,
      List<IndexPage.Part> parts,
      List<ListedBook> listed,
      List<StoredFile> written) {}

  /** Writes the pages unless the step failed or was stopped. */
  void write(StepExecution render) {
    if (render.getStatus() != BatchStatus.COMPLETED) { // failed, or stopped half-way
      return;
    }
    NightKey key = night.key();
    ReportFolders folders = new ReportFolders(workspace.reports());
    folders.tidy(key.session());
    Path folder = folders.night(key.session());
    boolean modelled = files.files(key).stream().anyMatch(AdmittedFile::modelled);
    long refused = rejects.write(key, folder);
    IndexPage.Head head = new IndexPage.Head(
        key.session(),
        key.revision(),
        modelled,
        night.run().previous().map(NightKey::session),
        refused);
    Pass pass = pass(key, head, folder);
    List<StoredFile> written = new ArrayList<>(pass.written());
    written.add(put(
        folder,
        NightFolder.INDEX,
        IndexPage.render(head, pass.totals(), pass.shown(), pass.parts())));
    FileHash rejected = FileHash.of(folder.resolve(NightFolder.REJECTS));
    written.add(new StoredFile(NightFolder.REJECTS, rejected.bytes(), rejected.sha256()));
    folders.forgetParts(key.session(), pass.parts().size());
    SafeFiles.replace(
        folder.resolve(Manifest.NAME), manifests.ofNight(key, pass.listed(), written));
    nights.saveTotals(key, pass.totals());
    allNights.write(key, modelled);
  }

  private Pass pass(NightKey key, IndexPage.Head head, Path folder) {
    int count = books.count(key);
    boolean divided = count > IndexPage.BOOKS_A_PAGE;
    NightTotals totals = NightTotals.NONE;
    PriorityQueue<BookLine> worst = new PriorityQueue<>(BookLine.WORST_FIRST.reversed());
    List<IndexPage.Part> parts = new ArrayList<>();
    List<ListedBook> listed = new ArrayList<>();
    List<StoredFile> written = new ArrayList<>();
    for (int from = 0; from < count; from += IndexPage.BOOKS_A_PAGE) {
      int to = from + IndexPage.BOOKS_A_PAGE;
      Map<String, List<StoredFile>> drawn = books.files(key, from, to);
      List<BookLine> lines = lines(key, from, to, drawn);
      NightTotals ofPart = NightTotals.NONE;
      for (BookLine line : lines) {
        totals = totals.plus(line);
        ofPart = ofPart.plus(line);
        listed.add(new ListedBook(
            line.bookId(), line.status(), manifest(drawn.getOrDefault(line.bookId(), List.of()))));
        worst.add(line);
        if (divided && worst.size() > IndexPage.WORST_SHOWN) {
          worst.remove();
        }
      }
      if (divided) {
        IndexPage.Part part = new IndexPage.Part(
            parts.size() + 1, lines.get(0).bookId(), lines.get(lines.size() - 1).bookId(), ofPart);
        parts.add(part);
        written.add(put(folder, part.file(), IndexPage.render(head, part, lines)));
      }
    }
    return new Pass(totals, List.copyOf(worst), parts, listed, written);
  }

  /** The hash of a book's manifest; empty if it has none. */
  private static String manifest(List<StoredFile> files) {
    return files.stream()
        .filter(file -> file.name().equals(Manifest.NAME))
        .map(StoredFile::sha256)
        .findFirst()
        .orElse("");
  }

  private List<BookLine> lines(
      NightKey key, int from, int to, Map<String, List<StoredFile>> drawn) {
    Map<String, KeyFigures> known = figures.range(key, from, to);
    return books.range(key, from, to).stream()
        .map(book -> line(
            book,
            settings.book(book.book()).map(set -> set.book().name()).orElse(book.book()),
            ReportForm.among(drawn.getOrDefault(book.book(), List.of()).stream()
                .map(StoredFile::name)
                .toList()),
            Optional.ofNullable(known.get(book.book()))))
        .toList();
  }

  private static BookLine line(
      BookProgress book, String name, Set<ReportForm> drawn, Optional<KeyFigures> known) {
    return new BookLine(
        book.book(),
        name,
        book.failed() ? "FAILED" : book.status(),
        book.failed() ? book.reason() : book.headline(),
        book.failed() ? "" : book.book(),
        drawn,
        book.limits().breached(),
        book.limits().near(),
        known);
  }

  private static StoredFile put(Path folder, String name, byte[] content) {
    SafeFiles.replace(folder.resolve(name), content);
    return new StoredFile(name, content.length, Sha256.of(content));
  }
}
