package io.nightcondor.reporting.html;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.TrailRow;
import io.nightcondor.reporting.manifest.Manifest;
import io.nightcondor.reporting.overview.KeyFigures;
import io.nightcondor.reporting.table.SafeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page of one book over its nights, {@code history.html} beside its reports: the course of its
 * figures, and each night with the way to its page. It ends with the night it was drawn on.
 */
public final class HistoryPage {

  /** Its name in a book's folder. */
  public static final String NAME = "history.html";

  private HistoryPage() {}

  private record Line(String session, String href, List<OverviewCells.Cell> cells) {}

  /**
   * The page as UTF-8.
   *
   * @param packHash SHA-256 of the JSON that it is drawn from, hexadecimal
   * @param pageless earlier sessions on which the book has no page: the way leads to its JSON
   */
  public static byte[] render(RiskPack pack, String packHash, Set<LocalDate> pageless) {
    List<TrailRow> newestFirst = new ArrayList<>(pack.trail());
    Collections.reverse(newestFirst);
    String status = pack.summary().status().name();
    String book = pack.book().id();
    Map<String, Object> values = Map.ofEntries(
        Map.entry("bookId", SafeText.oneLine(book)),
        Map.entry("bookName", SafeText.oneLine(pack.book().name())),
        Map.entry("pack", packHash),
        Map.entry("session", pack.run().session().toString()),
        Map.entry("status", status),
        Map.entry("statusStyle", OverviewCells.style(status)),
        Map.entry("courses", Course.of(pack.trail())),
        Map.entry(
            "lines",
            newestFirst.stream()
                .map(row -> line(row, way(book, row.session(), pageless)))
                .toList()));
    List<OverviewPages.Way> ways = List.of(
        new OverviewPages.Way("Page of " + pack.run().session(), "risk.html"),
        new OverviewPages.Way("All books of the night", "../index.html"),
        new OverviewPages.Way("All nights", "../../index.html"));
    return OverviewPages.fill(
        "history", SafeText.oneLine(book) + " over time", pack.run().modelled(), ways, values);
  }

  /** To what a book has of a session; empty if its id is no name of a folder. */
  private static String way(String book, LocalDate session, Set<LocalDate> pageless) {
    String file = pageless.contains(session) ? "risk.json" : "risk.html";
    return Manifest.isSafe(book) ? "../../" + session + "/" + book + "/" + file : "";
  }

  private static Line line(TrailRow row, String href) {
    List<OverviewCells.Cell> cells = new ArrayList<>();
    cells.add(OverviewCells.status(row.status().name()));
    for (Figure figure : List.of(row.expectedShortfall(), row.maxLossNow(), row.marginUsed())) {
      cells.add(OverviewCells.usd(figure));
    }
    cells.add(OverviewCells.percent(row.worstSeverity()));
    for (Figure figure :
        List.of(row.hedgeStressGain(), row.coordinatedExposure(), row.totalPnl())) {
      cells.add(OverviewCells.usd(figure));
    }
    cells.add(OverviewCells.count(row.decisions()));
    cells.add(OverviewCells.limits(row.breaches(), "bad"));
    cells.add(OverviewCells.text(KeyFigures.states(row.states()), "states"));
    return new Line(row.session().toString(), href, cells);
  }
}
