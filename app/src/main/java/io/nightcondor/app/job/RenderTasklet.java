package io.nightcondor.app.job;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.app.config.BookSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.ReportFolders;
import io.nightcondor.app.store.BookPacks;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.PendingBooks;
import io.nightcondor.app.store.PendingBooks.Work;
import io.nightcondor.app.store.StoredPack;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.BookReports;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.ReportForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws a book's reports from its stored pack. */
@Component
class RenderTasklet extends BookTasklet {

  private final Settings settings;
  private final BookStore books;
  private final BookPacks packs;
  private final ReportFolders folders;
  private final RejectsFile rejects;
  private final Manifests manifests;

  RenderTasklet(
      CurrentNight night,
      PendingBooks pending,
      StepProgress progress,
      HandingBack handingBack,
      Settings settings,
      BookStore books,
      BookPacks packs,
      Workspace workspace,
      RejectsFile rejects,
      Manifests manifests) {
    super(night, pending, Work.RENDER, progress, handingBack);
    this.settings = settings;
    this.books = books;
    this.packs = packs;
    this.rejects = rejects;
    this.manifests = manifests;
    this.folders = new ReportFolders(workspace.reports());
  }

  @Override
  void process(NightKey key, String book) {
    StoredPack stored = packs.stored(key, book).orElseThrow();
    RiskPack pack = stored.pack();
    Set<ReportForm> forms = settings.book(book).map(BookSettings::reports).orElse(ReportForm.ALL);
    List<ReportFile> reports =
        new ArrayList<>(BookReports.render(pack, stored.json(), forms, pageless(pack, forms)));
    rejects.ofBook(key, pack).ifPresent(reports::add);
    reports.add(manifests.ofBook(key, pack, reports));
    books.rendered(key, book, folders.replace(key.session(), book, reports));
  }

  /** Earlier nights of the book over time that were drawn without a page. */
  private Set<LocalDate> pageless(RiskPack pack, Set<ReportForm> forms) {
    LocalDate first = pack.trail().get(0).session();
    LocalDate tonight = pack.run().session();
    return forms.contains(ReportForm.HTML) && first.isBefore(tonight)
        ? books.without(ReportForm.HTML.file(), pack.book().id(), first, tonight)
        : Set.of();
  }

  @Override
  void failed(NightKey key, String book, String reason) {
    books.renderFailed(key, book, reason);
  }
}
