package io.nightcondor.app.job;

import io.nightcondor.analytics.pack.Status;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.PositionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why a night whose steps all ended is still not simply done. */
@Component
public class NightVerdict {

  private final Settings settings;
  private final NightFactsLoader loader;
  private final BookStore books;
  private final PositionStore positions;
  private final MailLedger ledger;
  private final MissingChains chains;

  NightVerdict(
      Settings settings,
      NightFactsLoader loader,
      BookStore books,
      PositionStore positions,
      MailLedger ledger,
      MissingChains chains) {
    this.settings = settings;
    this.loader = loader;
    this.books = books;
    this.positions = positions;
    this.ledger = ledger;
    this.chains = chains;
  }

  /** One sentence each; empty if the night is simply done. */
  public List<String> reasons(NightKey key) {
    List<String> reasons = new ArrayList<>();
    List<BookProgress> all = books.all(key);
    all.stream()
        .filter(BookProgress::failed)
        .map(book -> "book %s failed: %s".formatted(book.book(), book.reason()))
        .forEach(reasons::add);
    // before the books: many may be incomplete for this alone, and not all lines are shown
    reasons.addAll(chains.remarks(key, all.stream().map(BookProgress::book).toList()));
    all.stream()
        .filter(book -> book.status().equals(Status.INCOMPLETE.name()))
        .map(book ->
            "book %s is incomplete: legs without a price or refused positions, listed on its front page"
                .formatted(book.book()))
        .forEach(reasons::add);
    Intake intake = loader.intake(key);
    reasons.addAll(intake.unfitFiles());
    reasons.addAll(intake.positionRemarks().values());
    reasons.addAll(intake.overLimit(settings.rejectedShare()));
    Set<String> known = all.stream().map(BookProgress::book).collect(Collectors.toSet());
    positions.books(key).stream()
        .filter(book -> !known.contains(book))
        .map(
            "positions of book '%s' are in no report, since it is not in the configuration"
                ::formatted)
        .forEach(reasons::add);
    doubts(key).map(MailEntry::doubt).forEach(reasons::add);
    return reasons;
  }

  /** Whether nobody knows of a mail whether it went. */
  public boolean hasMailsInDoubt(NightKey key) {
    return doubts(key).findAny().isPresent();
  }

  private Stream<MailEntry> doubts(NightKey key) {
    return ledger.all(key).stream().filter(entry -> entry.state() == MailEntry.State.UNKNOWN);
  }
}
