package io.nightcondor.app.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A transport that knows how far it came. Until the dot that ends a mail's data is written no
 * server may deliver it (RFC 5321, 4.1.1.4); after it, only the server's answer tells.
 */
final class WatchedTransport extends SMTPTransport {

  /** A refusal is a number from 400 to 599; a higher one is no reply at all (RFC 5321, 4.2). */
  private static final int LOWEST_REFUSAL = 400;

  private static final int ABOVE_REFUSALS = 600;

  private boolean dataEnded;

  WatchedTransport(Session session, String host, int port) {
    super(session, new URLName("smtp", host, port, null, null, null));
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    dataEnded = true;
    super.finishData();
  }

  /** True if the mail may have been taken although the server did not say so. */
  boolean isInDoubt() {
    int code = getLastReturnCode();
    return dataEnded && (code < LOWEST_REFUSAL || code >= ABOVE_REFUSALS);
  }
}
