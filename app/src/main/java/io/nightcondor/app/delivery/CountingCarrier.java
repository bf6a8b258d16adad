package io.nightcondor.app.delivery;

import io.nightcondor.app.store.MailEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers why mails did not go out. */
public final class CountingCarrier implements Carrier {

  private final Carrier next;
  private int unreachable;
  private @Nullable NotSentException first;

  public CountingCarrier(Carrier next) {
    this.next = next;
  }

  @Override
  public MailEntry.Channel channel() {
    return next.channel();
  }

  @Override
  public void send(Mail mail) throws NotSentException {
    try {
      next.send(mail);
    } catch (NotSentException e) {
      first = first == null ? e : first;
      if (e.isUnreachable()) {
        unreachable++;
      }
      throw e;
    }
  }

  /** How many because the server could not be reached. */
  public int unreachable() {
    return unreachable;
  }

  /** Why the first of them did not, empty if all did. */
  public Optional<Exception> first() {
    return Optional.ofNullable(first);
  }
}
