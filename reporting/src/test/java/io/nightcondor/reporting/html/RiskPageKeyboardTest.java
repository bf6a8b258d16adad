package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, used without a pointer, and once with it. */
@ExtendWith(SharedBrowser.class)
class RiskPageKeyboardTest {

  private static final String STATUS = "document.querySelector('.at').textContent";

  @TempDir
  private static Path folder;

  private static Browser browser;

  private BrowserPage page;

  @BeforeAll
  static void start(Browser shared) throws IOException {
    browser = shared;
    Files.write(folder.resolve("rich.html"), RiskPage.render(ReportDocument.of(SamplePack.rich())));
  }

  @BeforeEach
  void open() {
    page = browser.page().as(1280, false).open(folder.resolve("rich.html"));
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void givenFreshPage_whenTabbed_thenSkipLinkFirstAndItLeadsToTheAnswers() {
    page.press("Tab");
    assertThat(page.text("document.activeElement.textContent")).isEqualTo("Skip to the answers");
    assertThat(page.eval("document.activeElement.getBoundingClientRect().left").asInt())
        .isNotNegative();
    page.press("Enter");
    assertThat(page.text("document.activeElement.id")).isEqualTo("main");
  }

  @Test
  void givenAnyPlace_whenTabbedThrough_thenFocusIsSeenAndNotUnderTheBars() {
    page.eval("document.documentElement.style.scrollBehavior = 'auto'");
    page.press("Tab");
    for (int i = 0; i < 60; i++) {
      page.press("Tab");
      assertThat(page.text("""
          (() => {
            const e = document.activeElement;
            const b = e.getBoundingClientRect();
            const seen = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9].some(part => {
              const hit = document.elementFromPoint(b.x + 3, b.y + part * b.height);
              return hit && e.contains(hit);
            });
            const ring = getComputedStyle(e).outlineStyle !== 'none';
            return !seen || !ring ? e.outerHTML.slice(0, 200) : '';
          })()""")).as("focus after " + (i + 2) + " tabs").isEmpty();
    }
  }

  @Test
  void givenHeadButton_whenEntered_thenSortsByFullPrecisionAndSaysSo() {
    ReportTable grid =
        Blocks.table(ReportDocument.of(SamplePack.rich()), "stressGrid").orElseThrow();
    int column = column(grid, "Hedged");
    page.eval("document.getElementById('stressGrid').open = true");
    String head = "document.querySelectorAll('#stressGrid thead th')[" + column + "]";
    page.eval(head + ".querySelector('button').focus()");
    page.press("Enter");

    assertThat(page.text(head + ".getAttribute('aria-sort')")).isEqualTo("ascending");
    assertThat(page.text(STATUS)).isEqualTo("Sorted by Hedged, ascending.");
    assertThat(shown(column)).isEqualTo(sorted(grid, column));

    page.press("Enter");
    assertThat(page.text(head + ".getAttribute('aria-sort')")).isEqualTo("descending");
    page.press("Enter");
    assertThat(page.eval(head + ".hasAttribute('aria-sort')").asBoolean()).isFalse();
    assertThat(shown(column))
        .isEqualTo(grid.rows().stream().map(row -> Blocks.text(row.get(column))).toList());
  }

  private List<String> shown(int column) {
    return List.of(page.text("[...document.querySelectorAll('#stressGrid tbody tr')]"
            + ".map(r => r.cells[" + column + "].textContent).join('|')")
        .split("\\|", -1));
  }

  /** Stable: equal figures stay in the order of the report; missing ones stand last. */
  private static List<String> sorted(ReportTable table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .sorted((a, b) -> {
          boolean one = a instanceof ReportCell.Quantity;
          boolean other = b instanceof ReportCell.Quantity;
          return one && other
              ? ((ReportCell.Quantity) a).exact().compareTo(((ReportCell.Quantity) b).exact())
              : Boolean.compare(other, one);
        })
        .map(Blocks::text)
        .toList();
  }

  @Test
  void givenFilter_whenTyped_thenOnlyMatchingRowsStayAndTheirCountIsSaid() {
    page.eval("document.getElementById('stressGrid').open = true");
    page.eval("document.querySelector('#stressGrid input').focus()");
    page.type("FLAT 10");
    assertThat(page.eval("[...document.querySelectorAll('#stressGrid tbody tr')].every(r =>"
                + " r.hidden !== (r.textContent.includes('FLAT') && [...r.cells].some(c =>"
                + " c.textContent.includes('10'))))")
            .asBoolean())
        .isTrue();
    assertThat(page.text(STATUS)).matches("[1-9]\\d* of 450 lines");
  }

  @Test
  void givenTableInFocus_whenArrowsPressed_thenTheLineTellsTheExactFigure() {
    ReportTable overview =
        Blocks.table(ReportDocument.of(SamplePack.rich()), "overview").orElseThrow();
    int line = line(overview);
    List<ReportCell> row = overview.rows().get(line);
    int column = column(overview, "P&L");
    page.eval("document.querySelector('#overview ~ .wide').focus()");
    for (int i = 0; i <= line; i++) {
      page.press("ArrowDown");
    }
    for (int i = 0; i < column; i++) {
      page.press("ArrowRight");
    }
    ReportCell.Quantity profit = (ReportCell.Quantity) row.get(column);
    String rule = overview.columns().get(column).rule();
    assertThat(page.text(STATUS).replace(",", "").replace('−', '-'))
        .isEqualTo((Blocks.text(row.get(0)) + " · P&L: ").replace(",", "")
            + profit.exact().toPlainString() + " USD" + (rule.isEmpty() ? "" : " · rule " + rule));
    assertThat(page.eval("document.querySelectorAll('.on').length").asInt()).isEqualTo(1);
    page.press("Escape");
    assertThat(page.text(STATUS)).isEmpty();
  }

  private static int column(ReportTable table, String name) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> table.columns().get(i).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The last line with a profit. */
  private static int line(ReportTable overview) {
    int column = column(overview, "P&L");
    return IntStream.range(0, overview.rows().size())
        .filter(i -> overview.rows().get(i).get(column) instanceof ReportCell.Quantity)
        .max()
        .orElseThrow();
  }

  @Test
  void givenPointer_whenOverAFigure_thenTheLineTellsItToo() {
    page.hover("#overview ~ .wide tbody td:last-child");
    assertThat(page.text(STATUS)).contains(" · Max loss: ", " USD");
    page.hover(".tiles dd");
    assertThat(page.text(STATUS)).startsWith("Equity: 2,500,000 USD");
  }

  @Test
  void givenFoldedTables_whenAllAreOpenedAndClosed_thenTheButtonSaysWhatItWillDo() {
    String button = "document.querySelector('nav button')";
    assertThat(page.text(button + ".textContent")).isEqualTo("Open all");
    page.eval(button + ".click()");
    assertThat(page.text(button + ".textContent")).isEqualTo("Close all");
    assertThat(
            page.eval("document.querySelectorAll('details:not([open])').length").asInt())
        .isZero();
    page.eval(button + ".click()");
    assertThat(page.eval("document.querySelectorAll('details[open]').length").asInt())
        .isZero();
  }

  @Test
  void givenLinkToAFoldedTable_whenFollowed_thenItOpens() {
    page.eval("location.hash = '#formulas'");
    assertThat(page.eval("new Promise(r => setTimeout(() =>"
                + " r(document.getElementById('formulas').open), 50))")
            .asBoolean())
        .isTrue();
  }
}
