package io.nightcondor.reporting.html;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The pages that lead to the books' reports: one for a night, one over all nights. */
public final class IndexPage {

  private IndexPage() {}

  /**
   * One book of the night.
   *
   * @param bookId short id
   * @param name for people
   * @param status OK, ATTENTION, INCOMPLETE, or FAILED for a book without a report
   * @param headline one sentence
   * @param folder the book's folder beside the page; empty if it has no report
   */
  public record Entry(String bookId, String name, String status, String headline, String folder) {}

  /**
   * One night.
   *
   * @param status the worst of its books
   * @param headline one sentence
   * @param folder the night's folder beside the page
   */
  public record Night(LocalDate session, String status, String headline, String folder) {}

  /**
   * The page of one night, for {@code reports/<date>/index.html}.
   *
   * @param modelled true if the market data come from a model
   */
  public static byte[] render(LocalDate session, boolean modelled, List<Entry> books) {
    return (session + " " + modelled + " " + books).getBytes(StandardCharsets.UTF_8);
  }

  /** The page over all nights, newest first as given, for {@code reports/index.html}. */
  public static byte[] renderNights(boolean modelled, List<Night> nights) {
    return (modelled + " " + nights).getBytes(StandardCharsets.UTF_8);
  }
}
