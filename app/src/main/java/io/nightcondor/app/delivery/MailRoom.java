package io.nightcondor.app.delivery;

import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailEntry.Channel;
import io.nightcondor.app.store.MailEntry.State;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.app.store.Resend;
import io.nightcondor.ingest.store.NightKey;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends a mail by the ledger: SENDING is committed before it is handed over, SENT after. A mail
 * that is SENT never goes again; one found SENDING may have gone, so it becomes UNKNOWN and waits
 * for a person, unless its way out is the outbox, where writing twice changes nothing.
 */
public final class MailRoom {

  private static final String CUT_SHORT =
      "the run ended while the mail was being handed to the server";

  private final MailLedger ledger;
  private final TransactionOperations ownTransaction;

  /** @param ownTransaction commits each step of the ledger by itself */
  public MailRoom(MailLedger ledger, TransactionOperations ownTransaction) {
    this.ledger = ledger;
    this.ownTransaction = ownTransaction;
  }

  /** Sends the mail unless the ledger forbids it; what became of it. */
  public MailEntry dispatch(NightKey key, Mail mail, Carrier carrier) {
    Optional<MailEntry> known = known(key, mail);
    if (known.isPresent()) {
      MailEntry entry = known.get();
      if (isOver(entry)) {
        return entry;
      }
      if (entry.state() == State.SENDING && entry.channel() == Channel.SMTP) {
        return note(key, entry.with(State.UNKNOWN, CUT_SHORT));
      }
    }
    MailEntry entry = known.orElseGet(() -> prepare(key, mail, carrier)).by(carrier.channel());
    entry = note(key, entry.with(State.SENDING, ""));
    return note(key, handedOver(mail, carrier, entry));
  }

  /**
   * The row of these bytes, or one of the same mail in other bytes that has gone or may have: a
   * later program may compose it otherwise, and it is the same mail to its reader.
   */
  private Optional<MailEntry> known(NightKey key, Mail mail) {
    Optional<MailEntry> same = ledger.find(key, mail.book(), mail.recipient(), mail.sha256());
    if (same.isPresent()) {
      return same;
    }
    return entries(key, mail).stream().filter(MailRoom::forbidsOther).findFirst();
  }

  private static boolean forbidsOther(MailEntry entry) {
    return entry.state() != State.PREPARED
        && (entry.channel() == Channel.SMTP || entry.state() == State.SENT);
  }

  /**
   * Whether {@link #dispatch} would do nothing with a mail, whatever its bytes are: then it need
   * not be composed.
   */
  public boolean isOver(NightKey key, String book, String recipient, String messageId) {
    List<MailEntry> entries = entries(key, book, recipient, messageId);
    return entries.stream().anyMatch(MailRoom::forbidsOther)
        && entries.stream().allMatch(MailRoom::isOver);
  }

  private static boolean isOver(MailEntry entry) {
    return entry.state() == State.SENT || entry.state() == State.UNKNOWN;
  }

  /**
   * Sends the mail because a person asked for it, whatever became of it before. The ledger keeps
   * each time in a row of its own; when it went out this time, an earlier doubt is over.
   */
  public Resend resend(NightKey key, Mail mail, Carrier carrier) {
    List<MailEntry> before = entries(key, mail);
    List<Resend> again = ledger.resends(key, mail.book(), mail.recipient());
    int number = again.size() + 1;
    Resend begun = new Resend(number, entry(mail, carrier, State.SENDING));
    ownTransaction.executeWithoutResult(status -> {
      again.stream()
          .filter(resend -> resend.entry().state() == State.SENDING)
          .forEach(resend -> ledger.update(key, resend.with(State.UNKNOWN, CUT_SHORT)));
      ledger.insert(key, begun);
    });
    MailEntry end = handedOver(mail, carrier, begun.entry());
    Resend resend = begun.with(end.state(), end.detail());
    ownTransaction.executeWithoutResult(status -> {
      ledger.update(key, resend);
      if (end.state() == State.SENT) {
        before.stream()
            .filter(entry -> entry.state() != State.SENT)
            .forEach(entry -> ledger.update(
                key, entry.with(State.SENT, "sent again on request, number " + number)));
      }
    });
    return resend;
  }

  /** What the ledger has of a mail, whatever its bytes were then. */
  public List<MailEntry> entries(NightKey key, Mail mail) {
    return entries(key, mail.book(), mail.recipient(), mail.messageId());
  }

  private List<MailEntry> entries(NightKey key, String book, String recipient, String messageId) {
    return ledger.of(key, book, recipient).stream()
        .filter(entry -> entry.messageId().equals(messageId))
        .toList();
  }

  private static MailEntry handedOver(Mail mail, Carrier carrier, MailEntry entry) {
    try {
      carrier.send(mail);
    } catch (Carrier.NotSentException e) {
      return entry.with(State.PREPARED, oneLine(e));
    } catch (RuntimeException e) {
      return entry.with(State.UNKNOWN, oneLine(e));
    }
    return entry.with(State.SENT, "");
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\p{Cntrl}+", " ");
  }

  private MailEntry prepare(NightKey key, Mail mail, Carrier carrier) {
    MailEntry entry = entry(mail, carrier, State.PREPARED);
    ownTransaction.executeWithoutResult(status -> ledger.insert(key, entry));
    return entry;
  }

  private MailEntry note(NightKey key, MailEntry entry) {
    ownTransaction.executeWithoutResult(status -> ledger.update(key, entry));
    return entry;
  }

  private static MailEntry entry(Mail mail, Carrier carrier, State state) {
    return new MailEntry(
        mail.book(),
        mail.recipient(),
        mail.sha256(),
        carrier.channel(),
        state,
        mail.messageId(),
        "");
  }
}
