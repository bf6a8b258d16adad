package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.reporting.OverviewSample;
import io.nightcondor.reporting.ReportForm;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.overview.BookLine;
import io.nightcondor.reporting.overview.KeyFigures;
import io.nightcondor.reporting.overview.NightTotals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class IndexPageTest {

  /** The page must stay fit to be opened on a phone: the bound that its requirement names. */
  private static final int LARGEST_PAGE = 1_500_000;

  static final List<String> PAYLOADS = SamplePack.PAYLOADS;

  @Test
  void givenBooks_whenRendered_thenWorstFirstAndEachLinksItsReportsAndFailuresNone() {
    List<BookLine> books = List.of(
        OverviewSample.books(4).get(0),
        OverviewSample.books(4).get(3),
        OverviewSample.failed("zed"));
    String page = page(books, List.of());
    assertThat(rows(page)).containsExactly("zed", "b0003", "b0000");
    assertThat(links(page))
        .containsExactly(
            "#main",
            "#disclaimer",
            "../2024-08-02/index.html",
            "../index.html#n-2024-08-05",
            "b0003/risk.html",
            "b0003/risk.xlsx",
            "b0003/risk.json",
            "b0003/history.html",
            "b0000/risk.html",
            "b0000/risk.xlsx",
            "b0000/risk.json",
            "b0000/history.html",
            "rejects.csv",
            "manifest.json");
    assertThat(page)
        .contains(
            "Refused rows of the market files: 12",
            "Night of 2024-08-05",
            "MODELLED",
            "no report",
            "1 FAILED, 1 ATTENTION, 1 OK")
        .doesNotContain("http:");
  }

  @Test
  void givenBooksWithFewerReports_whenRendered_thenOnlyWhatIsThereIsLinked() {
    List<BookLine> books = List.of(
        drawn("all", ReportForm.ALL),
        drawn("book", Set.of(ReportForm.XLSX)),
        drawn("none", Set.of()),
        drawn("page", Set.of(ReportForm.HTML)));
    List<String> links = links(page(books, List.of()));
    assertThat(links.subList(links.indexOf("all/risk.html"), links.indexOf("rejects.csv")))
        .containsExactly(
            "all/risk.html",
            "all/risk.xlsx",
            "all/risk.json",
            "all/history.html",
            "book/risk.json",
            "book/risk.xlsx",
            "book/risk.json",
            "none/risk.json",
            "none/risk.json",
            "page/risk.html",
            "page/risk.json",
            "page/history.html");
  }

  private static BookLine drawn(String id, Set<ReportForm> reports) {
    return new BookLine(id, id, "OK", "quiet", id, reports, 0, 0, Optional.empty());
  }

  @Test
  void givenFiguresAndMissingOnes_whenRendered_thenTotalsSayOfHowManyBooksTheyAre() {
    // max loss now: 186,240 + 113 x 4 and + 113 x 5 and one book that failed
    List<BookLine> books = List.of(
        OverviewSample.books(6).get(4),
        OverviewSample.books(6).get(5),
        OverviewSample.failed("zed"));
    String page = page(books, List.of());
    assertThat(page)
        .contains(">373,497<", "USD, before hedges; 2 of 3 books")
        // only the complete one has a profit: -8,214.25 + 211 x 4
        .contains(">−7,370<", "USD, all positions; 1 of 3 books")
        .contains("unpriced leg")
        .doesNotContain("UNPRICED_LEG")
        .contains(
            "Expected shortfall is not added up: books do not lose their worst on the same days.");
    assertThat(OverviewSample.totals(books).profit().usd()).isEqualByComparingTo("-7370.25");
  }

  @Test
  void givenThousandBooks_whenRendered_thenOnePageWithinItsBound() {
    List<BookLine> books = OverviewSample.books(IndexPage.BOOKS_A_PAGE);
    byte[] page =
        IndexPage.render(OverviewSample.head(), OverviewSample.totals(books), books, List.of());
    assertThat(page.length).isLessThan(LARGEST_PAGE);
    assertThat(rows(text(page))).hasSize(IndexPage.BOOKS_A_PAGE);
  }

  @Test
  void givenPartsOfManyBooks_whenRendered_thenTheyAreLinkedAndTheListSaysWhatItIs() {
    List<BookLine> books = OverviewSample.books(2_500);
    List<IndexPage.Part> parts = List.of(
        part(1, books.subList(0, 1_000)),
        part(2, books.subList(1_000, 2_000)),
        part(3, books.subList(2_000, 2_500)));
    List<BookLine> worst =
        books.stream().sorted(BookLine.WORST_FIRST).limit(IndexPage.WORST_SHOWN).toList();
    String page =
        text(IndexPage.render(OverviewSample.head(), OverviewSample.totals(books), worst, parts));
    assertThat(links(page)).contains("books-001.html", "books-002.html", "books-003.html");
    assertThat(page).contains("The worst 200 of 2500 books.");
    assertThat(rows(page)).hasSize(IndexPage.WORST_SHOWN);
    String second =
        text(IndexPage.render(OverviewSample.head(), parts.get(1), books.subList(1_000, 2_000)));
    assertThat(rows(second)).hasSize(1_000);
    assertThat(links(second)).contains("index.html", "b1000/risk.html");
    assertThat(second).contains("Books b1000 to b1999, and the totals of these alone.");
  }

  private static IndexPage.Part part(int number, List<BookLine> books) {
    return new IndexPage.Part(
        number,
        books.get(0).bookId(),
        books.get(books.size() - 1).bookId(),
        OverviewSample.totals(books));
  }

  @Test
  void givenNoBooks_whenRendered_thenThePageSaysSo() {
    assertThat(page(List.of(), List.of())).contains("There is nothing to show yet.");
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenRendered_thenNoLinkAndNoMarkup(String payload) {
    KeyFigures figures = OverviewSample.books(1).get(0).figures().orElseThrow();
    BookLine nasty = new BookLine(
        payload,
        payload,
        payload,
        payload,
        "../" + payload,
        ReportForm.ALL,
        0,
        0,
        Optional.of(new KeyFigures(
            1,
            Figure.missing("x" + payload),
            figures.shortfallLimit(),
            figures.maxLossNow(),
            figures.marginUsed(),
            figures.worstSeverity(),
            payload,
            figures.profit(),
            0)));
    String page = text(IndexPage.render(
        OverviewSample.head(),
        NightTotals.NONE.plus(nasty),
        List.of(nasty),
        List.of(new IndexPage.Part(1, payload, payload, NightTotals.NONE.plus(nasty)))));
    assertThat(links(page))
        .containsExactly(
            "#main",
            "#disclaimer",
            "../2024-08-02/index.html",
            "../index.html#n-2024-08-05",
            "books-001.html",
            "rejects.csv",
            "manifest.json");
    assertThat(Pages.elements(Pages.parse(page), "script")).hasSize(1);
    assertThat(Pages.elements(Pages.parse(page), "img")).isEmpty();
  }

  private static String page(List<BookLine> books, List<IndexPage.Part> parts) {
    return text(
        IndexPage.render(OverviewSample.head(), OverviewSample.totals(books), books, parts));
  }

  /** The first cell of each row, its id. */
  static List<String> rows(String page) {
    return Pages.elements(Pages.parse(page), "th").stream()
        .filter(cell -> cell.getAttribute("scope").equals("row"))
        .map(cell -> cell.getFirstChild().getTextContent().strip())
        .toList();
  }

  static List<String> links(String page) {
    return Pages.elements(Pages.parse(page), "a").stream()
        .map((Element a) -> a.getAttribute("href"))
        .toList();
  }

  static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
