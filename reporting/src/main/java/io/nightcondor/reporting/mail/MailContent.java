package io.nightcondor.reporting.mail;

import io.nightcondor.analytics.pack.RiskPack;

/**
 * The mail about one book's night.
 *
 * @param subject one line, status first
 * @param text plain-text body, at most 78 columns
 * @param html body for mail clients, without pictures or references
 */
public record MailContent(String subject, String text, String html) {

  /** The mail of a pack. */
  public static MailContent of(RiskPack pack) {
    String subject = "[%s] Book %s %s: %s"
        .formatted(
            pack.summary().status(),
            pack.book().id(),
            pack.run().session(),
            pack.summary().headline());
    return new MailContent(subject, pack.summary().headline(), "<p></p>");
  }
}
