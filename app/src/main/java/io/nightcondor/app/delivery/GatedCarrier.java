package io.nightcondor.app.delivery;

import io.nightcondor.app.store.MailEntry;
import java.util.Optional;

/** A way out that only lets pass what its gate has no objection to. */
record GatedCarrier(MailGate gate, Carrier next) implements Carrier {

  @Override
  public MailEntry.Channel channel() {
    return next.channel();
  }

  @Override
  public void send(Mail mail) throws NotSentException {
    Optional<String> objection = gate.objection(mail);
    if (objection.isPresent()) {
      throw new NotSentException(MailGate.REFUSED + objection.get());
    }
    next.send(mail);
  }
}
