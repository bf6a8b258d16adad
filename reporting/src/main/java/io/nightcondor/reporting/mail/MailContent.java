package io.nightcondor.reporting.mail;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.ReportForm;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.html.MailBody;
import io.nightcondor.reporting.html.MailPage;
import io.nightcondor.reporting.json.RiskPackJson;
import io.nightcondor.reporting.picture.ChartPicture;
import io.nightcondor.reporting.table.ReportDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
   * @param contentId letters, digits, dashes, dots and one at sign, without brackets: the body
   *     refers to it as {@code cid:} and this
   * @param png bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // drawn once, compared by its bytes
  public record Picture(String contentId, byte[] png) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Picture picture
          && contentId.equals(picture.contentId)
          && Arrays.equals(png, picture.png);
    }

    @Override
    public int hashCode() {
      return 31 * contentId.hashCode() + Arrays.hashCode(png);
    }
  }

  /** The mail of a pack with nothing attached. */
  public static MailContent of(RiskPack pack) {
    String packHash = Sha256.of(RiskPackJson.write(pack));
    return of(pack, packHash, Optional.empty(), ReportForm.ALL, List.of());
  }

  /**
   * The mail of a pack that may replace another, with the files that its recipient asked for.
   *
   * @param packHash SHA-256 of its JSON
   * @param corrected the pack of the revision that was mailed before, empty for the first
   * @param drawn what the book has beside {@code risk.json}
   */
  public static MailContent of(
      RiskPack pack,
      String packHash,
      Optional<RiskPack> corrected,
      Set<ReportForm> drawn,
      List<Enclosure> enclosures) {
    ReportDocument document = ReportDocument.of(pack, packHash);
    Fullest fullest = new Fullest(drawn);
    MailCharts charts = MailCharts.of(document, fullest, ChartPicture::png);
    MailPage page = MailExtract.page(
        pack,
        document,
        corrected.map(before -> MovedFigures.since(before, document)),
        charts,
        fullest,
        enclosures);
    return new MailContent(
        MailSubject.of(pack), PlainText.of(page), MailBody.render(page), charts.pictures());
  }

  /** The mail about a book that has no report. */
  public static MailContent failed(FailedBook book) {
    MailPage page = book.page();
    return new MailContent(book.subject(), PlainText.of(page), MailBody.render(page), List.of());
  }
}
