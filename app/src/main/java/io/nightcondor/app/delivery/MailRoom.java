package io.nightcondor.app.delivery;

import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailEntry.Channel;
import io.nightcondor.app.store.MailEntry.State;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.ingest.store.NightKey;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends a mail by the ledger: SENDING is committed before it is handed over, SENT after. A mail
 * that is SENT never goes again; one found SENDING may have gone, so it becomes UNKNOWN and waits
 * for a person, unless its way out is the outbox, where writing twice changes nothing.
 */
public final class MailRoom {

  private final MailLedger ledger;
  private final TransactionOperations ownTransaction;

  /** @param ownTransaction commits each step of the ledger by itself */
  public MailRoom(MailLedger ledger, TransactionOperations ownTransaction) {
    this.ledger = ledger;
    this.ownTransaction = ownTransaction;
  }

  /** Sends the mail unless the ledger forbids it; what became of it. */
  public MailEntry dispatch(NightKey key, Mail mail, Carrier carrier) {
    Optional<MailEntry> known = ledger.find(key, mail.book(), mail.recipient(), mail.sha256());
    if (known.isPresent()) {
      MailEntry entry = known.get();
      if (entry.state() == State.SENT || entry.state() == State.UNKNOWN) {
        return entry;
      }
      if (entry.state() == State.SENDING && entry.channel() == Channel.SMTP) {
        return note(
            key,
            entry.with(
                State.UNKNOWN, "the run ended while the mail was being handed to the server"));
      }
    }
    MailEntry entry = known.orElseGet(() -> prepare(key, mail, carrier)).by(carrier.channel());
    entry = note(key, entry.with(State.SENDING, ""));
    try {
      carrier.send(mail);
    } catch (Carrier.NotSentException e) {
      return note(key, entry.with(State.PREPARED, String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      return note(key, entry.with(State.UNKNOWN, String.valueOf(e.getMessage())));
    }
    return note(key, entry.with(State.SENT, ""));
  }

  private MailEntry prepare(NightKey key, Mail mail, Carrier carrier) {
    MailEntry entry = new MailEntry(
        mail.book(),
        mail.recipient(),
        mail.sha256(),
        carrier.channel(),
        State.PREPARED,
        mail.messageId(),
        "");
    ownTransaction.executeWithoutResult(status -> ledger.insert(key, entry));
    return entry;
  }

  private MailEntry note(NightKey key, MailEntry entry) {
    ownTransaction.executeWithoutResult(status -> ledger.update(key, entry));
    return entry;
  }
}
