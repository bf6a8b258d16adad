package io.nightcondor.app.job;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.ReportFolders;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.BookReports;
import io.nightcondor.reporting.json.RiskPackJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws a book's reports from its stored pack. */
@Component
class RenderTasklet extends BookTasklet {

  private final ReportFolders folders;

  RenderTasklet(CurrentNight night, BookStore books, Workspace workspace) {
    super(night, books);
    this.folders = new ReportFolders(workspace.reports());
  }

  @Override
  Optional<BookProgress> next(NightKey key, int from, int to) {
    return books.nextToRender(key, from, to);
  }

  @Override
  void process(NightKey key, String book) {
    String pack = books.pack(key, book).orElseThrow();
    books.rendered(
        key,
        book,
        folders.replace(
            key.session(),
            book,
            BookReports.render(RiskPackJson.read(pack.getBytes(StandardCharsets.UTF_8)))));
  }

  @Override
  void failed(NightKey key, String book, String reason) {
    books.renderFailed(key, book, reason);
  }
}
