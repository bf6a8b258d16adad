package io.nightcondor.app.delivery;

import io.nightcondor.app.store.MailEntry;

/** A way out for mails. */
public interface Carrier {

  MailEntry.Channel channel();

  /**
   * Hands a mail over.
   *
   * @throws NotSentException if it certainly did not go out; any other exception means that nobody
   *     knows
   */
  void send(Mail mail) throws NotSentException;

  /** The mail did not go out and may be tried again. */
  final class NotSentException extends Exception {

    private static final long serialVersionUID = 1L;

    public NotSentException(String reason) {
      super(reason);
    }

    public NotSentException(Exception cause) {
      this(String.valueOf(cause.getMessage()), cause);
    }

    public NotSentException(String reason, Exception cause) {
      super(reason, cause);
    }
  }
}
