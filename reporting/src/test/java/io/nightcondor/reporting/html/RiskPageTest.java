package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.HeatMap;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.RowUnits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@Tag("once")
class RiskPageTest {

  static final List<String> PAYLOADS = SamplePack.PAYLOADS;

  /** Tables whose cells the page shows as tiles. */
  private static final Set<String> TILES = Set.of("riskFigures");

  @Test
  void givenRichPack_whenRendered_thenSelfContainedAndItsPolicyNamesItsOneStyleAndScript() {
    String page = page(SamplePack.rich());
    assertThat(page)
        .contains("<html lang=\"en\"")
        .contains("content=\""
            + ContentPolicy.of(inside(page, "style"), inside(page, "script")).replace("'", "&#39;")
            + "\"")
        .containsOnlyOnce("<style>")
        .containsOnlyOnce("<script>")
        .contains("prefers-color-scheme: dark")
        .contains("@media print")
        .contains("class=\"skip\" href=\"#main\"")
        .doesNotContain("unsafe-inline", " style=", "http:", "https:", "url(", "@import", "xmlns:")
        .doesNotContainPattern("\\s(th|nc):\\w+=");
    // most of it the grid and its maps, 450 scenarios, and 550 formulas
    assertThat(page.length()).isLessThan(600_000);
  }

  private static String inside(String page, String element) {
    return page.substring(
        page.indexOf("<" + element + ">") + element.length() + 2,
        page.indexOf("</" + element + ">"));
  }

  @Test
  void givenRichPack_whenRendered_thenSaysWhoseNightOfWhichRunFromWhichPack() {
    ReportDocument document = ReportDocument.of(SamplePack.rich());
    assertThat(page(SamplePack.rich()))
        .contains(
            "<meta name=\"nightcondor:book\" content=\"SPX-IC-1\"/>",
            "<meta name=\"nightcondor:session\" content=\"2024-08-05\"/>",
            "<meta name=\"nightcondor:run\" content=\""
                + SamplePack.rich().run().runHash() + "\"/>",
            "<meta name=\"nightcondor:pack\" content=\"" + document.packHash() + "\"/>",
            ReportDocument.DISCLAIMER);
  }

  @Test
  void givenRichPack_whenRendered_thenShowsEveryCellOfEveryTable() {
    Document page = Pages.parse(page(SamplePack.rich()));
    List<List<String>> shown = new ArrayList<>();
    for (Element table : Pages.elements(page, "table")) {
      for (Element row : Pages.elements(table, "tr")) {
        shown.add(Pages.children(row).stream().map(Element::getTextContent).toList());
      }
    }
    for (ReportSection section : ReportDocument.of(SamplePack.rich()).sections()) {
      for (ReportBlock block : section.blocks()) {
        if (TILES.contains(block.id())) {
          continue;
        }
        for (ReportTable table : tables(block)) {
          for (List<ReportCell> row : RowUnits.beside(table).rows()) {
            assertThat(shown)
                .as(table.id())
                .contains(row.stream().map(RiskPageTest::text).toList());
          }
        }
      }
    }
  }

  private static List<ReportTable> tables(ReportBlock block) {
    if (block instanceof ReportChart chart) {
      return List.of(chart.table(), chart.markTable());
    }
    return block instanceof ReportTable table ? List.of(table) : List.of();
  }

  private static String text(ReportCell cell) {
    if (cell instanceof ReportCell.Quantity quantity) {
      return (PageView.text(quantity, "−") + " " + quantity.unit()).stripTrailing();
    }
    if (cell instanceof ReportCell.Date date) {
      return date.date().toString();
    }
    return cell instanceof ReportCell.Missing missing
        ? missing.reason()
        : ((ReportCell.Text) cell).text();
  }

  @Test
  void givenGrid_whenRendered_thenEachCellOfAMapHasBothFiguresAndItsShade() {
    Document page = Pages.parse(page(SamplePack.rich()));
    List<Element> maps = Pages.elements(page, "table").stream()
        .filter(table -> table.getAttribute("class").equals("heat"))
        .toList();
    List<HeatMap> expected =
        ReportDocument.of(SamplePack.rich()).section("Stress").blocks().stream()
            .filter(HeatMap.class::isInstance)
            .map(HeatMap.class::cast)
            .toList();
    assertThat(maps).hasSameSizeAs(expected).hasSize(3);
    for (int m = 0; m < maps.size(); m++) {
      HeatMap map = expected.get(m);
      List<Element> lines = Pages.elements(maps.get(m), "tr");
      for (int r = 0; r < map.hedged().rows().size(); r++) {
        List<Element> cells = Pages.children(lines.get(r + 1));
        assertThat(cells.get(0).getTextContent())
            .isEqualTo(text(map.hedged().rows().get(r).get(0)) + " %");
        for (int c = 1; c < cells.size(); c++) {
          ReportCell hedged = map.hedged().rows().get(r).get(c);
          assertThat(Pages.children(cells.get(c)))
              .extracting(Element::getTextContent)
              .containsExactly(text(hedged), text(map.unhedged().rows().get(r).get(c)));
          boolean loss = ((ReportCell.Quantity) hedged).value().signum() < 0;
          assertThat(cells.get(c).getAttribute("class"))
              .matches(loss ? "loss[1-5]|even" : "gain[1-5]|even");
        }
      }
    }
  }

  @Test
  void givenRichPack_whenRendered_thenFirstScreenStandsInOrder() {
    String page = page(SamplePack.rich());
    assertThat(page)
        .containsSubsequence(
            "MODELLED market data",
            "Educational only, no advice",
            "SPX-IC-1",
            "2024-08-05",
            "ATTENTION",
            "Expected shortfall",
            "decisions</a>",
            "1 of 3 condors triggered",
            "May I trust it?",
            "1 of 5 limits broken, 1 near, 1 not known",
            "What was left out",
            "How bad can it get?",
            "Max loss now",
            "Expected shortfall",
            "131,420",
            "USD, 5.3 % of equity",
            "Worst named day",
            "−257,129",
            "2020-03-16 RELATIVE",
            "Margin used",
            "What changed",
            "P&amp;L since last session",
            "Limits broken or near",
            "BREACH: expected shortfall 131,420 USD",
            "Top risks",
            "Decisions for tonight",
            "Condor P&amp;L",
            "Condors at a glance");
  }

  @Test
  void givenChainInDoubt_whenRendered_thenAlarmBeforeEverythingElse() {
    assertThat(page(SamplePack.doubtful()))
        .containsSubsequence(
            "role=\"alert\">VIX CHECK FAILED: of the chain 37.01, published 38.57. Check the chain",
            "MODELLED market data",
            "SPX-IC-1",
            "BEYOND LIMIT");
    assertThat(page(SamplePack.rich())).doesNotContain("CHECK FAILED", "role=\"alert\"");
  }

  @Test
  void givenRichPack_whenRendered_thenTablesAndChartsAreAccessible() {
    Document page = Pages.parse(page(SamplePack.rich()));
    assertThat(Pages.elements(page, "th"))
        .allMatch(th -> !th.getAttribute("scope").isEmpty());
    assertThat(Pages.elements(page, "table"))
        .allMatch(t -> Pages.elements(t, "caption").size() == 1);
    List<Element> charts = Pages.elements(page, "svg");
    // three payoffs; book, line and parts; P&L twice, nights twice; paper; intensity, futures,
    // smiles
    assertThat(charts).hasSize(14);
    for (Element chart : charts) {
      assertThat(chart.getAttribute("role")).isEqualTo("img");
      assertThat(Pages.elements(chart, "title")).hasSize(1);
      assertThat(Pages.elements(chart, "desc").get(0).getTextContent()).endsWith(".");
    }
    List<String> ids = new ArrayList<>();
    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((Element) all.item(i)).getAttribute("id");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
    List<String> beside = List.of("history.html", "../index.html", "manifest.json");
    assertThat(Pages.elements(page, "a"))
        .extracting(a -> a.getAttribute("href"))
        .containsAll(beside)
        .filteredOn(href -> !beside.contains(href))
        .allMatch(href -> ids.contains(href.substring(1)));
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenRendered_thenTextAndNeverMarkup(String payload) {
    Document harmless = Pages.parse(page(SamplePack.nasty("harmless")));
    Document page = Pages.parse(page(SamplePack.nasty(payload)));
    for (String name : List.of("script", "img", "a", "svg", "td", "li", "style", "meta")) {
      assertThat(Pages.elements(page, name)).as(name).hasSameSizeAs(Pages.elements(harmless, name));
    }
    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      for (int a = 0; a < all.item(i).getAttributes().getLength(); a++) {
        assertThat(all.item(i).getAttributes().item(a).getNodeName()).doesNotStartWith("on");
      }
    }
  }

  @Test
  void givenExpressionInText_whenRendered_thenNotEvaluated() {
    String page = page(SamplePack.nasty("[[${7*7}]] ${7*7} __${7*7}__"));
    assertThat(page).contains("[[${7*7}]] ${7*7} __${7*7}__").doesNotContain(">49<");
  }

  @Test
  void givenNoPositions_whenRendered_thenSaysSo() {
    String page = page(SamplePack.empty());
    Pages.parse(page);
    assertThat(page)
        .contains(
            "No decision is needed tonight.",
            "This book holds no iron condor.",
            "No hedge is held.",
            "No limit was looked at.",
            "No scenario was run.",
            "No tail was computed.")
        .doesNotContain("MODELLED market", "<svg");
  }

  private static String page(RiskPack pack) {
    return new String(RiskPage.render(ReportDocument.of(pack)), StandardCharsets.UTF_8);
  }
}
