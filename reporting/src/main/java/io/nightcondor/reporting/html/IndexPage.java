package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.SafeText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages that lead to the books' reports: one for a night, one over all nights. */
public final class IndexPage {

  /** What a folder may be named to be linked; anything else is shown without a link. */
  private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

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

  private record Line(
      String first,
      String second,
      String status,
      String style,
      String headline,
      List<Link> links) {}

  private record Link(String text, String href) {}

  /**
   * The page of one night, for {@code reports/<date>/index.html}.
   *
   * @param modelled true if the market data come from a model
   * @param refusedRows of the market files, listed in {@code rejects.csv} beside the page
   */
  public static byte[] render(
      LocalDate session, boolean modelled, List<Entry> books, long refusedRows) {
    List<Line> lines = books.stream()
        .map(b -> new Line(
            SafeText.oneLine(b.bookId()),
            SafeText.oneLine(b.name()),
            SafeText.oneLine(b.status()),
            style(b.status()),
            SafeText.oneLine(b.headline()),
            isLinked(b.folder())
                ? List.of(
                    new Link("page", b.folder() + "/risk.html"),
                    new Link("workbook", b.folder() + "/risk.xlsx"),
                    new Link("JSON", b.folder() + "/risk.json"))
                : List.of()))
        .toList();
    return page(
        "Night of " + session,
        "Books",
        "Book",
        "Name",
        "../index.html",
        modelled,
        "Refused rows of the market files: " + refusedRows,
        lines);
  }

  /**
   * The page over all nights, in the order given, for {@code reports/index.html}.
   *
   * @param modelled true if the market data of any night come from a model
   */
  public static byte[] renderNights(boolean modelled, List<Night> nights) {
    List<Line> lines = nights.stream()
        .map(n -> new Line(
            n.session().toString(),
            "",
            SafeText.oneLine(n.status()),
            style(n.status()),
            SafeText.oneLine(n.headline()),
            isLinked(n.folder())
                ? List.of(new Link("books", n.folder() + "/index.html"))
                : List.of()))
        .toList();
    return page("Nights", "Nights", "Session", "", "", modelled, "", lines);
  }

  private static byte[] page(
      String title,
      String caption,
      String first,
      String second,
      String up,
      boolean modelled,
      String refused,
      List<Line> lines) {
    Map<String, Object> values = Map.of(
        "title", title,
        "caption", caption,
        "first", first,
        "second", second,
        "up", up,
        "modelled", modelled ? ReportDocument.MODELLED : "",
        "refused", refused,
        "lines", lines);
    return Templates.fill("index", values).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isLinked(String folder) {
    return FOLDER.matcher(folder).matches();
  }

  private static String style(String status) {
    return switch (status) {
      case "OK" -> "good";
      case "ATTENTION" -> "warn";
      case "INCOMPLETE", "FAILED" -> "bad";
      default -> "plain";
    };
  }
}
