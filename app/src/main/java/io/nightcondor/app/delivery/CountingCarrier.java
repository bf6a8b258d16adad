package io.nightcondor.app.delivery;

import io.nightcondor.app.store.MailEntry;

/** Counts the mails for which the server could not be reached. */
public final class CountingCarrier implements Carrier {

  private final Carrier next;
  private int unreachable;

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
      if (e.isUnreachable()) {
        unreachable++;
      }
      throw e;
    }
  }

  public int unreachable() {
    return unreachable;
  }
}
