package io.nightcondor.app.delivery;

import io.nightcondor.reporting.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Message-IDs made of session, revision, book and recipient, so that a mail composed again has the
 * id that it had.
 */
final class MailIds {

  private static final int SHORT_HASH = 16;

  private MailIds() {}

  /** Of the mail about a book's report. */
  static String report(LocalDate session, int revision, String book, String recipient) {
    return "<%s.%d.%s.%s@nightcondor.invalid>"
        .formatted(session, revision, book, shortHash(recipient));
  }

  /**
   * Of the mail about a book that failed; another than the report's, which may follow, and another
   * for each reason.
   */
  static String failure(
      LocalDate session, int revision, String book, String recipient, String reason) {
    return "<%s.%d.%s.%s.failed.%s@nightcondor.invalid>"
        .formatted(session, revision, book, shortHash(recipient), shortHash(reason));
  }

  /** Of the reports of all earlier revisions, oldest first; the last is the one corrected. */
  static List<String> corrected(LocalDate session, int revision, String book, String recipient) {
    return IntStream.range(1, revision)
        .mapToObj(earlier -> report(session, earlier, book, recipient))
        .toList();
  }

  static String shortHash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT_HASH);
  }
}
