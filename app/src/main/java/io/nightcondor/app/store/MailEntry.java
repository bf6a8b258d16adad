package io.nightcondor.app.store;

/**
 * One mail in the ledger.
 *
 * @param book id
 * @param recipient address
 * @param contentSha256 of the message's bytes, hexadecimal
 * @param channel how it goes out
 * @param state how far it came
 * @param messageId the same for every try
 * @param detail why it is not sent; empty if it is
 */
public record MailEntry(
    String book,
    String recipient,
    String contentSha256,
    Channel channel,
    State state,
    String messageId,
    String detail) {

  /** Ends the sentence on mails whose fate is unknown and that are not told one by one. */
  public static final String MORE_IN_DOUBT = " may or may not have gone out";

  /** How a mail goes out. */
  public enum Channel {
    OUTBOX,
    SMTP
  }

  /** How far a mail came. */
  public enum State {
    /** Composed; it has not gone out. */
    PREPARED,
    /** Being handed over; found after a crash, nobody knows whether it went out. */
    SENDING,
    SENT,
    /** It may or may not have gone out; never sent again without a person's word. */
    UNKNOWN
  }

  /** The same mail, gone further. */
  public MailEntry with(State newState, String newDetail) {
    return new MailEntry(book, recipient, contentSha256, channel, newState, messageId, newDetail);
  }

  /** The same mail by another way. */
  public MailEntry by(Channel newChannel) {
    return new MailEntry(book, recipient, contentSha256, newChannel, state, messageId, detail);
  }

  /** What a person must know of a mail whose fate is unknown. */
  public String doubt() {
    return "the mail of book %s to %s may or may not have gone out (%s); it is not sent again by itself"
        .formatted(book, recipient, detail);
  }
}
