package io.nightcondor.app.delivery;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.app.config.Attachment;
import io.nightcondor.app.config.BookSettings;
import io.nightcondor.app.config.Recipient;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.store.BookPacks;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.StoredFile;
import io.nightcondor.app.store.StoredPack;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.ReportForm;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.json.RiskPackJson;
import io.nightcondor.reporting.mail.FailedBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is to be mailed about the books of a night, and by which way. */
public final class NightMails {

  private final Workspace workspace;
  private final Settings settings;
  private final ExchangeCalendar calendar;
  private final BookStore books;
  private final BookPacks packs;

  public NightMails(
      Workspace workspace,
      Settings settings,
      ExchangeCalendar calendar,
      BookStore books,
      BookPacks packs) {
    this.workspace = workspace;
    this.settings = settings;
    this.calendar = calendar;
    this.books = books;
    this.packs = packs;
  }

  /** The way out: the server, or the outbox folder if there is none. */
  public Carrier carrier(LocalDate session) {
    return settings
        .mail()
        .smtp()
        .<Carrier>map(SmtpCarrier::new)
        .orElseGet(() -> new OutboxCarrier(workspace.outbox(), session));
  }

  /** Who has a book's mail; nobody if it has no recipients or is no longer configured. */
  public List<Recipient> recipients(String book) {
    return settings.book(book).map(BookSettings::recipients).orElse(List.of());
  }

  /** The Message-ID of each mail about a book by its recipient, without composing them. */
  public Map<String, String> ids(NightKey key, BookProgress progress) {
    String book = progress.book();
    Function<String, String> id = progress.failed()
        ? to -> MailIds.failure(key.session(), key.revision(), book, to, progress.reason())
        : to -> MailIds.report(key.session(), key.revision(), book, to);
    return progress.failed() || progress.render() == BookProgress.State.DONE
        ? recipients(book).stream()
            .map(Recipient::address)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), id))
        : Map.of();
  }

  /**
   * The mails about a book: its report, or that it has none; nothing if it is still to be done or
   * no longer configured.
   */
  public BookMails of(NightKey key, BookProgress progress) {
    List<Recipient> recipients = recipients(progress.book());
    Set<String> addresses = recipients.stream().map(Recipient::address).collect(Collectors.toSet());
    Instant close = calendar.close(key.session());
    if (progress.failed()) {
      FailedBook failed = failed(key, progress);
      return new BookMails(
          addresses.stream()
              .sorted()
              .map(to -> MailComposer.failure(settings.mail(), failed, close, to))
              .toList(),
          new MailGate(progress.book(), addresses, "", Map.of()));
    }
    if (recipients.isEmpty() || progress.render() != BookProgress.State.DONE) {
      return new BookMails(List.of(), new MailGate(progress.book(), addresses, "", Map.of()));
    }
    return report(key, progress.book(), recipients, addresses, close);
  }

  private BookMails report(
      NightKey key, String book, List<Recipient> recipients, Set<String> addresses, Instant close) {
    StoredPack stored = packs.stored(key, book).orElseThrow();
    Map<String, String> drawn = books.files(key, book).stream()
        .collect(Collectors.toMap(StoredFile::name, StoredFile::sha256));
    String packHash = hash(stored, drawn);
    MailComposer composer = new MailComposer(
        settings.mail(),
        stored.pack(),
        packHash,
        corrected(key, book),
        close,
        new ReportFolders(workspace.reports()).book(key.session(), book),
        ReportForm.among(drawn.keySet()));
    return new BookMails(
        recipients.stream().map(composer::to).toList(),
        new MailGate(book, addresses, packHash, drawn));
  }

  /**
   * The hash of the pack's JSON as it is drawn today. If the text that the pack was read from is
   * byte for byte the risk.json that was drawn, that is its hash; else, as when an earlier version
   * stored it, the pack is written again.
   */
  private static String hash(StoredPack stored, Map<String, String> drawn) {
    String hash = stored.sha256();
    return hash.equals(drawn.get(Attachment.JSON.file()))
        ? hash
        : Sha256.of(RiskPackJson.write(stored.pack()));
  }

  /** The pack of the last earlier revision that has one of the layout of today. */
  private Optional<RiskPack> corrected(NightKey key, String book) {
    for (int revision = key.revision() - 1; revision > 0; revision--) {
      try {
        Optional<RiskPack> earlier = packs.of(new NightKey(key.session(), revision), book);
        if (earlier.isPresent()) {
          return earlier;
        }
      } catch (IllegalArgumentException otherLayout) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private FailedBook failed(NightKey key, BookProgress progress) {
    return new FailedBook(
        progress.book(),
        settings.book(progress.book()).map(book -> book.book().name()).orElse(progress.book()),
        key.session(),
        key.revision(),
        progress.recompute() == BookProgress.State.DONE,
        progress.reason());
  }
}
