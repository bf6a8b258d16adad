package io.nightcondor.reporting.mail;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.html.MailBody;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.SafeText;
import java.util.List;

/**
 * The mail about one book's night.
 *
 * @param subject one line, status first, with the session's date
 * @param text plain-text body, at most {@value PlainText#COLUMNS} columns
 * @param html body for mail clients: tables and inline styles; refers to the pictures only
 * @param pictures those that the HTML body shows
 */
public record MailContent(String subject, String text, String html, List<Picture> pictures) {

  public MailContent {
    pictures = List.copyOf(pictures);
  }

  /**
   * A picture that the HTML body shows by its content id; the same numbers stand in a table beside
   * it.
   *
   * @param contentId letters, digits and dashes, without brackets: the body refers to it as
   *     {@code cid:} and this
   * @param png bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // drawn once, compared by the bytes, never by equals
  public record Picture(String contentId, byte[] png) {}

  private static final int LONGEST_SUBJECT = 180;
  private static final int LONGEST_BOOK = 60;

  /** The mail of a pack. */
  public static MailContent of(RiskPack pack) {
    ReportDocument document = ReportDocument.of(pack);
    MailExtract extract = MailExtract.of(document);
    String subject =
        "[" + document.status() + "] Book " + SafeText.cut(document.bookId(), LONGEST_BOOK) + " "
            + document.session() + ": " + document.headline();
    return new MailContent(
        SafeText.cut(subject, LONGEST_SUBJECT),
        PlainText.of(extract),
        MailBody.render(extract.forHtml()),
        List.of());
  }
}
