package io.nightcondor.app.job;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.SafeFiles;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.NightStore;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.html.NightsPage;
import io.nightcondor.reporting.overview.NightLine;
import io.nightcondor.reporting.overview.NightTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes the pages over all nights. They change with every night and so are in no manifest. */
@Component
class NightsPages {

  private final Workspace workspace;
  private final BookStore books;
  private final RunStore runs;
  private final NightStore nights;

  NightsPages(Workspace workspace, BookStore books, RunStore runs, NightStore nights) {
    this.workspace = workspace;
    this.books = books;
    this.runs = runs;
    this.nights = nights;
  }

  /** Writes them with the ended nights, each in its last revision, and the one at work. */
  void write(NightKey current, boolean modelled) {
    Map<LocalDate, NightKey> shown = new TreeMap<>();
    for (NightRun run : runs.all()) {
      if (run.ended() || run.key().equals(current)) {
        shown.put(run.key().session(), run.key());
      }
    }
    Map<NightKey, NightTotals> totals = nights.totals();
    List<NightLine> lines = shown.values().stream()
        .map(key -> line(key, Optional.ofNullable(totals.get(key))))
        .toList();
    for (NightsPage.Page page : NightsPage.render(modelled, lines)) {
      SafeFiles.replace(workspace.reports().resolve(page.file()), page.content());
    }
  }

  private NightLine line(NightKey key, Optional<NightTotals> totals) {
    return new NightLine(
        key.session(),
        key.revision(),
        totals.map(NightTotals::statuses).orElseGet(() -> books.statuses(key)),
        totals);
  }
}
