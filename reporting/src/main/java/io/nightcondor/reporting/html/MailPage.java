package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a mail shows from top to bottom. Its two bodies are drawn from one such page, so that they
 * cannot say different things.
 *
 * @param word the status as in the subject, such as WARN
 * @param bookId short id
 * @param bookName for people
 * @param session whose close it is about
 * @param meaning the status in a few words
 * @param headline one sentence
 * @param banners what must be read before anything else; may be empty
 * @param parts lists and tables
 * @param closing small print, a paragraph each
 */
public record MailPage(
    String word,
    String bookId,
    String bookName,
    LocalDate session,
    String meaning,
    String headline,
    List<String> banners,
    List<Part> parts,
    List<String> closing) {

  public MailPage {
    banners = List.copyOf(banners);
    parts = List.copyOf(parts);
    closing = List.copyOf(closing);
  }

  /**
   * A list or a table.
   *
   * @param image picture of the table's numbers, for those who see pictures
   */
  public record Part(ReportBlock block, Optional<Image> image) {}

  /**
   * A picture that travels with the mail.
   *
   * @param contentId that the body refers to, without brackets
   * @param width on the page, pixels
   * @param height on the page, pixels
   * @param alt what it shows, in words
   */
  public record Image(String contentId, int width, int height, String alt) {}
}
