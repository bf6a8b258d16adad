package io.nightcondor.app.delivery;

import java.util.List;

/**
 * The mails about one book's night, one for each of its recipients.
 *
 * @param mails in order of address; empty if there is nothing to say yet
 * @param gate that each must pass
 */
public record BookMails(List<Mail> mails, MailGate gate) {

  public BookMails {
    mails = List.copyOf(mails);
  }
}
