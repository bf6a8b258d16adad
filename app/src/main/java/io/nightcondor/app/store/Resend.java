package io.nightcondor.app.store;

/**
 * A mail that a person asked to send again.
 *
 * @param number from 1, by book and recipient
 * @param entry the mail and what became of it this time
 */
public record Resend(int number, MailEntry entry) {

  /** The same, gone further. */
  public Resend with(MailEntry.State state, String detail) {
    return new Resend(number, entry.with(state, detail));
  }
}
