package io.nightcondor.app.job;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.store.BookGroup;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.PositionStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Why a night whose steps all ended is still not simply done. */
@Component
public class NightVerdict {

  /** Of one kind: a fault that is common to all books of a large night is told by a few. */
  private static final int EACH_NAMED = 5;

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
    books.first(key, BookGroup.FAILED, EACH_NAMED).stream()
        .map(book -> "book %s failed: %s".formatted(book.book(), book.reason()))
        .forEach(reasons::add);
    more(books.count(key, BookGroup.FAILED), "book", " failed").ifPresent(reasons::add);
    // before the books: many may be incomplete for this alone, and not all lines are shown
    List<String> known = books.ids(key);
    reasons.addAll(chains.remarks(key, known));
    books.first(key, BookGroup.INCOMPLETE, EACH_NAMED).stream()
        .map(book ->
            "book %s is incomplete: legs without a price or refused positions, listed on its front page"
                .formatted(book.book()))
        .forEach(reasons::add);
    more(books.count(key, BookGroup.INCOMPLETE), "book", " incomplete").ifPresent(reasons::add);
    Intake intake = loader.intake(key);
    reasons.addAll(intake.unfitFiles());
    reasons.addAll(intake.positionRemarks().values());
    reasons.addAll(intake.overLimit(settings.rejectedShare()));
    Set<String> configured = new HashSet<>(known);
    List<String> strangers =
        positions.books(key).stream().filter(book -> !configured.contains(book)).toList();
    strangers.stream()
        .limit(EACH_NAMED)
        .map(
            "positions of book '%s' are in no report, since it is not in the configuration"
                ::formatted)
        .forEach(reasons::add);
    more(strangers.size(), "book", " not in it").ifPresent(reasons::add);
    ledger.first(key, MailEntry.State.UNKNOWN, EACH_NAMED).stream()
        .map(MailEntry::doubt)
        .forEach(reasons::add);
    more(doubts(key), "mail", MailEntry.MORE_IN_DOUBT).ifPresent(reasons::add);
    return reasons;
  }

  /** Whether nobody knows of a mail whether it went. */
  public boolean hasMailsInDoubt(NightKey key) {
    return doubts(key) > 0;
  }

  private int doubts(NightKey key) {
    return ledger.counts(key).getOrDefault(MailEntry.State.UNKNOWN, 0);
  }

  /** How many there are beyond those that are named; nothing if all are. */
  private static Optional<String> more(int all, String noun, String what) {
    return all > EACH_NAMED
        ? Optional.of("and " + Words.count(all - EACH_NAMED, "more " + noun) + what)
        : Optional.empty();
  }
}
