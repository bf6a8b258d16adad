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

    private final boolean unreachable;

    public NotSentException(String reason) {
      super(reason);
      unreachable = false;
    }

    public NotSentException(Exception cause) {
      this(String.valueOf(cause.getMessage()), cause);
    }

    public NotSentException(String reason, Exception cause) {
      this(reason, cause, false);
    }

    private NotSentException(String reason, Exception cause, boolean unreachable) {
      super(reason, cause);
      this.unreachable = unreachable;
    }

    /** The server could not be asked at all: it is down, or does not let this program in. */
    static NotSentException unreachable(String reason, Exception cause) {
      return new NotSentException(reason, cause, true);
    }

    boolean isUnreachable() {
      return unreachable;
    }
  }
}
