package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportDocument.Fact;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportSection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page of one book's night: one file that asks for nothing else. Its first screen answers
 * whether the figures may be trusted, what changed, what is broken and what to do; the sections
 * follow.
 */
public final class RiskPage {

  /** Lists and tables of the summary that the first screen shows in its own way. */
  private static final Set<String> FIRST =
      Set.of("riskFigures", "decisions", "limitBreaches", "topRisks", "changes", "leftOut");

  private static final String POLICY =
      ContentPolicy.of(Templates.inside("style", "css"), Templates.inside("script", "js"));

  private RiskPage() {}

  /** The page as UTF-8. */
  public static byte[] render(ReportDocument document) {
    PageParts parts = new PageParts(new DecisionTraces(document));
    ReportSection summary = summary(document);
    Map<String, Object> values = new HashMap<>();
    identity(document, values);
    values.put("trust", TrustView.of(document));
    values.put("figures", Tiles.of(document, "riskFigures"));
    values.put("bar", Tiles.of(document, "riskFigures").stream().skip(1).toList());
    values.put("profit", profit(document));
    values.put("leftOut", parts.list(list(document, "leftOut")));
    values.put("changes", parts.list(list(document, "changes")));
    values.put("limits", parts.list(list(document, "limitBreaches")));
    values.put("risks", parts.list(list(document, "topRisks")));
    values.put("decisions", parts.list(list(document, "decisions")));
    values.put("summaryName", summary.name());
    values.put("summary", parts.parts(below(summary)));
    values.put(
        "sections", sections(document, summary).stream().map(parts::section).toList());
    return Templates.fill("risk", values).getBytes(StandardCharsets.UTF_8);
  }

  private static void identity(ReportDocument document, Map<String, Object> values) {
    values.put("policy", POLICY);
    values.put("title", document.bookId() + " " + document.session());
    values.put("bookId", document.bookId());
    values.put("bookName", document.bookName());
    values.put("session", document.session().toString());
    values.put(
        "run",
        document.facts().stream()
            .filter(fact -> fact.name().equals("Run"))
            .map(Fact::value)
            .findFirst()
            .orElseThrow());
    values.put("pack", document.packHash());
    values.put("status", document.status().name());
    values.put("statusStyle", PageView.style(document.statusTone()));
    values.put("statusMeaning", document.statusMeaning());
    values.put("headline", document.headline());
    values.put("facts", document.facts());
    values.put("alarm", document.alarm());
    values.put("modelled", document.modelled());
    values.put("disclaimer", ReportDocument.DISCLAIMER);
  }

  private static ReportSection summary(ReportDocument document) {
    return document.sections().stream()
        .filter(s -> s.blocks().stream().anyMatch(b -> b.id().equals("decisions")))
        .findFirst()
        .orElseThrow();
  }

  private static List<ReportBlock> below(ReportSection summary) {
    return summary.blocks().stream().filter(b -> !FIRST.contains(b.id())).toList();
  }

  /** What follows the summary, and at the end what a workbook has before it. */
  private static List<ReportSection> sections(ReportDocument document, ReportSection summary) {
    int at = document.sections().indexOf(summary);
    List<ReportSection> sections =
        new ArrayList<>(document.sections().subList(at + 1, document.sections().size()));
    sections.addAll(document.sections().subList(0, at));
    return sections;
  }

  private static ReportList list(ReportDocument document, String id) {
    return Blocks.list(document, id).orElseThrow();
  }

  /** The profit since the last session, which is the first thing that changed. */
  private static List<Tiles.Tile> profit(ReportDocument document) {
    return Tiles.of(document, "keyFigures").stream()
        .filter(tile -> tile.name().equals("P&L since last session"))
        .toList();
  }
}
