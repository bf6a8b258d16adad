package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page of one book's night. */
public final class RiskPage {

  private RiskPage() {}

  private record Tile(String name, String value, String unit, String meaning, String style) {}

  private static final String USD = "USD";

  /** Blocks of the summary that stand in the page's head by themselves. */
  private static final Set<String> ABOVE = Set.of("riskFigures", "keyFigures");

  /** The page as UTF-8. */
  public static byte[] render(ReportDocument document) {
    ReportSection summary = document.section("Summary");
    List<ReportBlock> below = summary.blocks().stream()
        .filter(b -> b instanceof ReportTable && !ABOVE.contains(b.id()))
        .toList();
    Map<String, Object> values = Map.ofEntries(
        Map.entry("title", document.bookId() + " " + document.session()),
        Map.entry("bookId", document.bookId()),
        Map.entry("bookName", document.bookName()),
        Map.entry("session", document.session().toString()),
        Map.entry("status", document.status().name()),
        Map.entry("statusStyle", PageView.style(document.statusTone())),
        Map.entry("statusMeaning", document.statusMeaning()),
        Map.entry("headline", document.headline()),
        Map.entry("facts", document.facts()),
        Map.entry("alarm", document.alarm()),
        Map.entry("modelled", document.modelled()),
        Map.entry("decisions", sentences(summary, "decisions")),
        Map.entry("limits", sentences(summary, "limitBreaches")),
        Map.entry("risks", sentences(summary, "topRisks")),
        Map.entry("changes", sentences(summary, "changes")),
        Map.entry("leftOut", sentences(summary, "leftOut")),
        Map.entry("bad", bad(summary)),
        Map.entry("tiles", tiles(summary)),
        Map.entry("summary", below.stream().map(PageView::block).toList()),
        Map.entry(
            "sections",
            document.sections().stream()
                .filter(s -> !s.name().equals("Summary"))
                .map(PageView::section)
                .toList()));
    return Templates.fill("risk", values).getBytes(StandardCharsets.UTF_8);
  }

  private static PageView.Sentences sentences(ReportSection summary, String id) {
    return PageView.list((ReportList) block(summary, id));
  }

  private static ReportBlock block(ReportSection section, String id) {
    return section.blocks().stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Tile> tiles(ReportSection summary) {
    PageView.Table table = PageView.table((ReportTable) block(summary, "keyFigures"));
    return table.rows().stream()
        .map(r -> new Tile(
            r.cells().get(0).text(),
            r.cells().get(1).text(),
            r.cells().get(2).text(),
            "",
            r.cells().get(1).style()))
        .toList();
  }

  /** How bad it can get: the figure, its share of the equity, and what it is. */
  private static List<Tile> bad(ReportSection summary) {
    return PageView.table((ReportTable) block(summary, "riskFigures")).rows().stream()
        .map(r -> new Tile(
            r.cells().get(0).text(),
            r.cells().get(1).text(),
            USD
                + (isMissing(r.cells().get(2))
                    ? ""
                    : ", " + r.cells().get(2).text() + " % of equity"),
            r.cells().get(3).text(),
            r.cells().get(1).style()))
        .toList();
  }

  private static boolean isMissing(PageView.Cell cell) {
    return cell.style().endsWith("gone");
  }
}
