package io.nightcondor.reporting.html;

import io.nightcondor.reporting.overview.NightLine;
import io.nightcondor.reporting.overview.NightTotals;
import io.nightcondor.reporting.overview.Sum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page over all nights, {@code reports/index.html}, newest first. When there are more than fit
 * on it, it shows the last and each year has a page of its own.
 */
public final class NightsPage {

  /** Nights on the first page: about a year. */
  public static final int NIGHTS_SHOWN = 260;

  private NightsPage() {}

  /**
   * One page.
   *
   * @param file its name inside the folder of all reports
   * @param content bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared by equals
  public record Page(String file, byte[] content) {}

  private record Line(String anchor, String session, String href, List<OverviewCells.Cell> cells) {}

  private record Year(String name, String href, int nights) {}

  /**
   * All pages, {@code index.html} first.
   *
   * @param modelled true if the market data of any night come from a model
   */
  public static List<Page> render(boolean modelled, List<NightLine> nights) {
    List<NightLine> newestFirst = nights.stream()
        .sorted(Comparator.comparing(NightLine::session).reversed())
        .toList();
    List<Page> pages = new ArrayList<>();
    if (newestFirst.size() <= NIGHTS_SHOWN) {
      pages.add(page("index.html", "Nights", modelled, newestFirst, List.of()));
      return pages;
    }
    Map<Integer, List<NightLine>> byYear = newestFirst.stream()
        .collect(Collectors.groupingBy(
            night -> night.session().getYear(),
            () -> new TreeMap<Integer, List<NightLine>>(Comparator.reverseOrder()),
            Collectors.toList()));
    List<Year> years = byYear.entrySet().stream()
        .map(year -> new Year(
            year.getKey().toString(), yearFile(year.getKey()), year.getValue().size()))
        .toList();
    pages.add(page(
        "index.html",
        "The last %s nights".formatted(NIGHTS_SHOWN),
        modelled,
        newestFirst.subList(0, NIGHTS_SHOWN),
        years));
    byYear.forEach(
        (year, all) -> pages.add(page(yearFile(year), "Nights of " + year, modelled, all, years)));
    return pages;
  }

  /** Where a night's line stands on the page. */
  static String anchor(LocalDate session) {
    return "n-" + session;
  }

  private static String yearFile(int year) {
    return "nights-" + year + ".html";
  }

  private static Page page(
      String file, String title, boolean modelled, List<NightLine> nights, List<Year> years) {
    List<OverviewPages.Way> ways = file.equals("index.html")
        ? List.of()
        : List.of(new OverviewPages.Way("The last nights", "index.html"));
    Map<String, Object> values =
        Map.of("years", years, "lines", nights.stream().map(NightsPage::line).toList());
    return new Page(file, OverviewPages.fill("nights", title, modelled, ways, values));
  }

  private static Line line(NightLine night) {
    String worst = NightTotals.worst(night.statuses());
    int books = night.statuses().values().stream().mapToInt(Integer::intValue).sum();
    List<OverviewCells.Cell> cells = new ArrayList<>();
    cells.add(OverviewCells.status(worst));
    cells.add(OverviewCells.count(books));
    cells.add(OverviewCells.text(NightTotals.inWords(night.statuses()), "states"));
    cells.add(kept(night, totals -> OverviewCells.count(totals.decisions())));
    cells.add(kept(night, totals -> OverviewCells.limits(totals.breached(), "bad")));
    cells.add(kept(night, totals -> OverviewCells.limits(totals.near(), "watch")));
    cells.add(sum(night, NightTotals::maxLossNow));
    cells.add(sum(night, NightTotals::marginUsed));
    cells.add(sum(night, NightTotals::profit));
    cells.add(OverviewCells.count(night.revision()));
    return new Line(
        anchor(night.session()),
        night.session().toString(),
        night.session() + "/index.html",
        cells);
  }

  private static OverviewCells.Cell sum(NightLine night, Function<NightTotals, Sum> of) {
    return kept(night, totals -> OverviewCells.sum(of.apply(totals), totals.books()));
  }

  private static OverviewCells.Cell kept(
      NightLine night, Function<NightTotals, OverviewCells.Cell> cell) {
    return night.totals().map(cell).orElseGet(() -> OverviewCells.absent("not kept"));
  }
}
