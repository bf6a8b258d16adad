package io.nightcondor.app.command.mail;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.command.console.NightChoice;
import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.app.config.Recipient;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.delivery.BookMails;
import io.nightcondor.app.delivery.Carrier;
import io.nightcondor.app.delivery.Mail;
import io.nightcondor.app.delivery.MailPreview;
import io.nightcondor.app.delivery.MailRoom;
import io.nightcondor.app.delivery.NightMails;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.store.BookPacks;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailEntry.State;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.Resend;
import io.nightcondor.app.store.RunState;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.store.NightKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Previews the mails of a stored night and sends them again. */
final class MailDesk {

  private static final List<String> HEADINGS = List.of("book", "recipient", "mail", "subject");
  private static final List<Integer> WIDEST = List.of(64, 40, 48, 72);

  private final RunStore runs;
  private final BookStore books;
  private final MailLedger ledger;
  private final MailRoom room;
  private final NightMails mails;
  private final NightChoice choice;
  private final PrintWriter out;
  private final PrintWriter err;

  MailDesk(
      Workspace workspace,
      Settings settings,
      ExchangeCalendar calendar,
      DataSource source,
      PrintWriter out,
      PrintWriter err) {
    JdbcClient jdbc = JdbcClient.create(source);
    this.runs = new RunStore(jdbc);
    this.books = new BookStore(jdbc);
    this.ledger = new MailLedger(jdbc);
    this.room = new MailRoom(ledger, new TransactionTemplate(new JdbcTransactionManager(source)));
    this.mails = new NightMails(workspace, settings, calendar, books, new BookPacks(books));
    this.choice = new NightChoice(runs, books, err, workspace.root());
    this.out = out;
    this.err = err;
  }

  /** Writes what would be sent. */
  ExitCode preview(Optional<LocalDate> date, Optional<String> book, Path folder) {
    return over(date, book, Optional.empty(), (key, mail, place, post) -> {
      Optional<String> objection = post.gate().objection(mail);
      if (objection.isPresent()) {
        return new Done("would be refused: " + objection.get(), false);
      }
      return new Done(
          MailPreview.write(folder, key.session(), mail, place).getFileName().toString(), true);
    });
  }

  /** Sends, and notes that it was asked for. */
  ExitCode send(LocalDate date, Optional<String> book, Optional<String> to) {
    return over(Optional.of(date), book, to, (key, mail, place, post) -> send(key, mail, post));
  }

  private Done send(NightKey key, Mail mail, BookMails post) {
    Carrier carrier = post.gate().before(mails.carrier(key.session()));
    List<MailEntry> before = room.entries(key, mail);
    if (before.stream().allMatch(entry -> entry.state() == State.PREPARED)) {
      return done("sent for the first time", room.dispatch(key, mail, carrier));
    }
    Resend again = room.resend(key, mail, carrier);
    if (again.entry().state() == State.SENT) {
      forgetDoubts(key, before);
    }
    return done("sent again, number " + again.number(), again.entry());
  }

  /** A night of which nothing but these mails was left to say is done. */
  private void forgetDoubts(NightKey key, List<MailEntry> sent) {
    NightRun run = runs.find(key).orElseThrow();
    if (run.state() == RunState.WITH_FAILURES) {
      Set<String> doubts = sent.stream().map(MailEntry::doubt).collect(Collectors.toSet());
      boolean none = !ledger.counts(key).containsKey(State.UNKNOWN);
      String left = run.reason()
          .lines()
          .filter(line -> !doubts.contains(line))
          .filter(line -> !(none && line.endsWith(MailEntry.MORE_IN_DOUBT)))
          .collect(Collectors.joining("\n"));
      runs.state(key, left.isEmpty() ? RunState.COMPLETED : RunState.WITH_FAILURES, left);
    }
  }

  private static Done done(String sent, MailEntry entry) {
    return switch (entry.state()) {
      case SENT -> new Done(sent, true);
      case PREPARED -> new Done("not sent: " + entry.detail(), false);
      case SENDING, UNKNOWN -> new Done("may or may not have gone out: " + entry.detail(), false);
    };
  }

  /**
   * What became of one mail.
   *
   * @param good false if the command must not end as if all were well
   */
  private record Done(String words, boolean good) {}

  private interface Work {
    Done with(NightKey key, Mail mail, int place, BookMails post);
  }

  private ExitCode over(
      Optional<LocalDate> date, Optional<String> book, Optional<String> to, Work work) {
    Optional<NightKey> night = choice.night(date);
    if (night.isEmpty()) {
      return ended(ExitCode.USAGE);
    }
    NightKey key = night.get();
    if (book.isPresent() && choice.book(key, book.get()).isEmpty()) {
      return ended(ExitCode.USAGE);
    }
    List<String> chosen = book.map(List::of).orElseGet(() -> books.ids(key));
    if (to.isPresent() && !isKnown(to.get(), book, chosen)) {
      return ended(ExitCode.USAGE);
    }
    TextTable table = new TextTable(HEADINGS, WIDEST);
    boolean good = true;
    for (String id : chosen) { // one at a time: mails of all books would fill the memory
      BookMails post = mails.of(key, books.find(key, id).orElseThrow());
      for (int i = 0; i < post.mails().size(); i++) {
        Mail mail = post.mails().get(i);
        if (to.isEmpty() || to.get().equals(mail.recipient())) {
          Done done = work.with(key, mail, i + 1, post);
          table.row(List.of(mail.book(), mail.recipient(), done.words(), mail.subject()));
          good &= done.good();
        }
      }
      if (post.mails().isEmpty()) {
        table.row(List.of(id, "", none(id), ""));
      }
    }
    out.println("%s  revision %d".formatted(key.session(), key.revision()));
    table.lines().forEach(out::println);
    return ended(good ? ExitCode.DONE : ExitCode.WITH_FAILURES);
  }

  private String none(String book) {
    return mails.recipients(book).isEmpty()
        ? "none: nobody is to have it"
        : "none: its reports are not drawn yet";
  }

  private boolean isKnown(String to, Optional<String> book, List<String> chosen) {
    List<String> recipients = chosen.stream()
        .flatMap(id -> mails.recipients(id).stream())
        .map(Recipient::address)
        .distinct()
        .sorted()
        .toList();
    if (recipients.contains(to)) {
      return true;
    }
    choice.unknown(
        "'%s' is no recipient of %s"
            .formatted(to, book.map("book '%s'"::formatted).orElse("any book of the night")),
        to,
        recipients);
    return false;
  }

  private ExitCode ended(ExitCode code) {
    out.flush();
    err.flush();
    return code;
  }
}
