package io.nightcondor.reporting.html;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.reporting.ReportForm;
import io.nightcondor.reporting.manifest.Manifest;
import io.nightcondor.reporting.overview.BookLine;
import io.nightcondor.reporting.overview.KeyFigures;
import io.nightcondor.reporting.overview.NightTotals;
import io.nightcondor.reporting.table.SafeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The pages of one night, {@code reports/<date>/index.html} and what it is divided into: all books
 * at a glance, each with the way to its reports.
 *
 * <p>A page shows nothing that another night could change, so that it stays what the night's
 * manifest says: it leads back to the night that it builds on, and forward by way of the page over
 * all nights.
 */
public final class IndexPage {

  /** Books on one page; more are divided. */
  public static final int BOOKS_A_PAGE = 1_000;

  /** Books shown on the first page of a night that is divided. */
  public static final int WORST_SHOWN = 200;

  private static final int LONGEST_SENTENCE = 240;
  private static final String JSON = "/risk.json";

  private IndexPage() {}

  /**
   * The night.
   *
   * @param modelled true if the market data come from a model
   * @param previous the night that it builds on
   * @param refusedRows of the market files, listed in {@code rejects.csv} beside the page
   */
  public record Head(
      LocalDate session,
      int revision,
      boolean modelled,
      Optional<LocalDate> previous,
      long refusedRows) {}

  /**
   * Books that stand on a page of their own.
   *
   * @param number of the page, from 1
   * @param first id of the first book in the order of the configuration
   * @param last id of the last one
   * @param totals over them
   */
  public record Part(int number, String first, String last, NightTotals totals) {

    /** Name of its page. */
    public String file() {
      return file(number);
    }

    /** Name of the page of that number. */
    public static String file(int number) {
      return "books-" + "0".repeat(Math.max(0, 3 - Integer.toString(number).length())) + number
          + ".html";
    }
  }

  private record Line(
      String id,
      String name,
      String href,
      List<OverviewCells.Cell> cells,
      String sentence,
      List<Link> links) {}

  private record Link(String text, String href) {}

  private record PartLine(String href, String first, String last, String counts) {}

  /**
   * The first page.
   *
   * @param totals over all books
   * @param books all of them, or the worst if there are parts
   * @param parts empty unless the books are divided
   */
  public static byte[] render(
      Head head, NightTotals totals, List<BookLine> books, List<Part> parts) {
    String note = parts.isEmpty()
        ? ""
        : "The worst %s of %s books. All books, in the order of the configuration, stand on the pages above."
            .formatted(books.size(), totals.books());
    return page(head, "Night of " + head.session(), note, totals, books, parts, true);
  }

  /** The page of one part of a night that is divided. */
  public static byte[] render(Head head, Part part, List<BookLine> books) {
    return page(
        head,
        "Night of %s, books %s".formatted(head.session(), part.number()),
        "Books %s to %s, and the totals of these alone."
            .formatted(SafeText.oneLine(part.first()), SafeText.oneLine(part.last())),
        part.totals(),
        books,
        List.of(),
        false);
  }

  private static byte[] page(
      Head head,
      String title,
      String note,
      NightTotals totals,
      List<BookLine> books,
      List<Part> parts,
      boolean first) {
    List<Line> lines =
        books.stream().sorted(BookLine.WORST_FIRST).map(IndexPage::line).toList();
    Map<String, Object> values = Map.ofEntries(
        Map.entry("revision", head.revision() > 1 ? "revision " + head.revision() : ""),
        Map.entry("status", SafeText.oneLine(totals.worst())),
        Map.entry("statusStyle", OverviewCells.style(totals.worst())),
        Map.entry("counts", SafeText.oneLine(NightTotals.inWords(totals.statuses()))),
        Map.entry("tiles", TotalTiles.of(totals)),
        Map.entry("note", note),
        Map.entry("parts", parts.stream().map(IndexPage::part).toList()),
        Map.entry("lines", lines),
        Map.entry("refused", "Refused rows of the market files: " + head.refusedRows()),
        Map.entry("manifest", Manifest.NAME));
    return OverviewPages.fill("night", title, head.modelled(), ways(head, first), values);
  }

  private static List<OverviewPages.Way> ways(Head head, boolean first) {
    List<OverviewPages.Way> ways = new ArrayList<>();
    if (!first) {
      ways.add(new OverviewPages.Way("This night", "index.html"));
    }
    head.previous()
        .ifPresent(date ->
            ways.add(new OverviewPages.Way("Night before: " + date, "../" + date + "/index.html")));
    ways.add(
        new OverviewPages.Way("All nights", "../index.html#" + NightsPage.anchor(head.session())));
    return ways;
  }

  private static PartLine part(Part part) {
    return new PartLine(
        part.file(),
        SafeText.oneLine(part.first()),
        SafeText.oneLine(part.last()),
        SafeText.oneLine(NightTotals.inWords(part.totals().statuses())));
  }

  private static Line line(BookLine book) {
    List<OverviewCells.Cell> cells = new ArrayList<>();
    cells.add(OverviewCells.status(book.status()));
    cells.add(figure(book, KeyFigures::expectedShortfall));
    cells.add(book.figures()
        .map(f -> OverviewCells.limited(f.shortfallShare(), f.shortfallLimit()))
        .orElseGet(() -> OverviewCells.absent("")));
    cells.add(figure(book, KeyFigures::maxLossNow));
    cells.add(figure(book, KeyFigures::marginUsed));
    cells.add(book.figures()
        .map(f -> OverviewCells.percent(f.worstSeverity()))
        .orElseGet(() -> OverviewCells.absent("")));
    cells.add(OverviewCells.text(book.figures().map(KeyFigures::states).orElse(""), "states"));
    cells.add(figure(book, KeyFigures::profit));
    cells.add(book.figures()
        .map(f -> OverviewCells.count(f.decisions()))
        .orElseGet(() -> OverviewCells.absent("")));
    cells.add(OverviewCells.limits(book.breached(), "bad"));
    cells.add(OverviewCells.limits(book.near(), "watch"));
    boolean linked = Manifest.isSafe(book.folder());
    boolean paged = book.reports().contains(ReportForm.HTML);
    return new Line(
        SafeText.oneLine(book.bookId()),
        SafeText.oneLine(book.name()),
        linked ? book.folder() + (paged ? "/risk.html" : JSON) : "",
        cells,
        SafeText.cut(book.sentence(), LONGEST_SENTENCE),
        linked ? links(book, paged) : List.of());
  }

  private static List<Link> links(BookLine book, boolean paged) {
    List<Link> links = new ArrayList<>();
    if (book.reports().contains(ReportForm.XLSX)) {
      links.add(new Link("workbook", book.folder() + "/risk.xlsx"));
    }
    links.add(new Link("JSON", book.folder() + JSON));
    if (paged) {
      links.add(new Link("history", book.folder() + "/history.html"));
    }
    return links;
  }

  private static OverviewCells.Cell figure(BookLine book, Function<KeyFigures, Figure> of) {
    return book.figures()
        .map(figures -> OverviewCells.usd(of.apply(figures)))
        .orElseGet(() -> OverviewCells.absent("not computed"));
  }
}
