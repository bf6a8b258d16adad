package io.nightcondor.reporting.html;

import io.nightcondor.reporting.overview.NightTotals;
import io.nightcondor.reporting.overview.Sum;
import java.util.List;

/** The totals of books as tiles. */
final class TotalTiles {

  private TotalTiles() {}

  record Tile(String name, String value, String unit, String style, String exact) {}

  static List<Tile> of(NightTotals totals) {
    int books = totals.books();
    OverviewCells.Cell decisions = OverviewCells.count(totals.decisions());
    return List.of(
        tile("Max loss now", totals.maxLossNow(), books, "USD, before hedges"),
        tile("Margin used", totals.marginUsed(), books, "USD, each book alone"),
        tile("P&L since the last session", totals.profit(), books, "USD, all positions"),
        new Tile("Decisions", decisions.text(), "for a person tonight", "", ""),
        new Tile(
            "Limits",
            totals.breached() + " broken",
            totals.near() + " nearly broken",
            totals.breached() > 0 ? "neg" : "",
            ""));
  }

  private static Tile tile(String name, Sum sum, int books, String unit) {
    OverviewCells.Cell cell = OverviewCells.whole(sum);
    String of = sum.books() == books ? "" : "; %s of %s books".formatted(sum.books(), books);
    return new Tile(name, cell.text(), unit + of, cell.style(), cell.exact());
  }
}
