package io.nightcondor.reporting.safety;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.OverviewSample;
import io.nightcondor.reporting.ReportForm;
import io.nightcondor.reporting.html.HistoryPage;
import io.nightcondor.reporting.html.IndexPage;
import io.nightcondor.reporting.html.NightsPage;
import io.nightcondor.reporting.overview.BookLine;
import io.nightcondor.reporting.overview.KeyFigures;
import io.nightcondor.reporting.overview.NightTotals;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages over books and nights, with a text in every place that takes one. */
final class Overviews {

  private Overviews() {}

  /** A night, a part of a night that is divided, and all nights. */
  static List<String> with(String text) {
    BookLine whole = OverviewSample.books(1).get(0);
    KeyFigures figures = whole.figures().orElseThrow();
    KeyFigures nasty = new KeyFigures(
        figures.equity(),
        Figure.missing(text),
        figures.shortfallLimit(),
        Figure.missing(text),
        Figure.missing(text),
        Figure.missing(text),
        text,
        Figure.missing(text),
        figures.decisions());
    List<BookLine> books = List.of(
        new BookLine(text, text, "OK", text, "SPX-IC-1", ReportForm.ALL, 1, 1, Optional.of(nasty)),
        new BookLine(text, text, "FAILED", text, "", Set.of(), 0, 0, Optional.empty()));
    IndexPage.Part part =
        new IndexPage.Part(1, text, text, OverviewSample.totals(OverviewSample.books(2)));
    List<String> pages = new ArrayList<>();
    pages.add(utf8(IndexPage.render(
        OverviewSample.head(), OverviewSample.totals(books), books, List.of(part))));
    pages.add(utf8(IndexPage.render(OverviewSample.head(), part, books)));
    NightsPage.render(true, OverviewSample.nights(3))
        .forEach(page -> pages.add(utf8(page.content())));
    return pages;
  }

  /** The nights of one book. */
  static String history(RiskPack pack) {
    return utf8(HistoryPage.render(pack, "a".repeat(64), Set.of()));
  }

  /** A night with one book, and the nights without any. */
  static List<String> empty(LocalDate session, boolean modelled) {
    List<String> pages = new ArrayList<>();
    pages.add(utf8(IndexPage.render(
        new IndexPage.Head(session, 1, modelled, Optional.empty(), 0),
        NightTotals.NONE,
        List.of(),
        List.of())));
    NightsPage.render(modelled, List.of()).forEach(page -> pages.add(utf8(page.content())));
    return pages;
  }

  private static String utf8(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
