package io.nightcondor.app.delivery;

import io.nightcondor.app.store.MailEntry;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Leaves mails as files, named by session, book and content hash: writing one again changes
 * nothing.
 */
public final class OutboxCarrier implements Carrier {

  private static final int SHORT_HASH = 16;

  private final Path outbox;
  private final LocalDate session;

  public OutboxCarrier(Path outbox, LocalDate session) {
    this.outbox = outbox;
    this.session = session;
  }

  @Override
  public MailEntry.Channel channel() {
    return MailEntry.Channel.OUTBOX;
  }

  @Override
  public void send(Mail mail) throws NotSentException {
    String name =
        "%s-%s-%s.eml".formatted(session, mail.book(), mail.sha256().substring(0, SHORT_HASH));
    try {
      SafeFiles.replace(outbox.resolve(name), mail.bytes());
    } catch (UncheckedIOException e) {
      throw new NotSentException("%s (%s)".formatted(e.getMessage(), e.getCause()), e);
    }
  }
}
