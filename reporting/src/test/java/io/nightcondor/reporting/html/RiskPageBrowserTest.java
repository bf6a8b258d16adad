package io.nightcondor.reporting.html;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.Viewers;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The page in a real browser: what it asks for, who can read it, what it does with hostile text.
 */
@ExtendWith(SharedBrowser.class)
class RiskPageBrowserTest {

  /** A4 landscape less the margins of the style sheet, 273 mm at 96 pixels an inch. */
  private static final int PAPER = 1031;

  private static final Pattern WIDTH = Pattern.compile("<page width=\"([0-9.]+)\"");
  private static final Pattern RIGHT = Pattern.compile("xMax=\"([0-9.]+)\"");
  private static final Pattern WORD = Pattern.compile(">([^<\n]+)</word>");

  @TempDir
  private static Path folder;

  private static Browser browser;

  /** The page of the rich pack. */
  private static Path rich;

  @BeforeAll
  static void start(Browser shared) throws IOException {
    browser = shared;
    rich = write("rich", SamplePack.rich());
  }

  @Test
  void givenRichPack_whenOpened_thenAsksForNothingElseAndNothingComplains() throws Exception {
    try (BrowserPage page = browser.page().as(1280, false).open(rich)) {
      assertThat(page.text("document.querySelector('[role=status]') ? 'runs' : 'no script'"))
          .isEqualTo("runs");
      page.hover(".wide td");
      assertThat(page.requests()).containsExactly(rich.toUri().toString());
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void givenScriptAddedToThePage_whenOpened_thenItsPolicyStopsIt() throws Exception {
    Path file = folder.resolve("changed.html");
    String changed =
        html(SamplePack.empty()).replace("</body>", "<script>window.canary = 1;</script></body>");
    Files.writeString(file, changed, StandardCharsets.UTF_8);
    try (BrowserPage page = browser.page().open(file)) {
      assertThat(page.text("typeof window.canary")).isEqualTo("undefined");
      assertThat(page.complaints()).singleElement().asString().contains("Content Security Policy");
    }
  }

  /** Colours do not depend on the width, so that two looks try both of either. */
  @ParameterizedTest
  @CsvSource({"1280, false", "400, true"})
  void givenRichPack_whenAuditedByAxe_thenNoViolation(int width, boolean dark) throws Exception {
    try (BrowserPage page = browser.page().as(width, dark).open(rich)) {
      JsonNode result = Axe.violations(page, Axe.EVERY_RULE);
      assertThat(result).as(result.toPrettyString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 400})
  void givenNarrowWindow_whenOpened_thenOnlyTablesScrollSideways(int width) throws Exception {
    try (BrowserPage page = browser.page().as(width, false).open(rich)) {
      page.openAll();
      assertThat(page.eval("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(width);
    }
  }

  @Test
  void givenNoScript_whenOpened_thenSameFiguresAndNothingDead() throws Exception {
    String figures =
        "[...document.querySelectorAll('td, dd, tbody th')].map(c => c.textContent).join('|')";
    try (BrowserPage with = browser.page().open(rich);
        BrowserPage without = browser.page().withoutScript().open(rich)) {
      assertThat(
              without.eval("document.querySelectorAll('button, input').length").asInt())
          .isZero();
      assertThat(with.eval("document.querySelectorAll('button').length").asInt())
          .isPositive();
      assertThat(without.text(figures)).isEqualTo(with.text(figures));
    }
  }

  @Test
  void givenEveryTableOpen_whenPrinted_thenNoColumnIsCut() throws Exception {
    try (BrowserPage page = browser.page().asPrint(PAPER).open(rich)) {
      page.openAll();
      assertThat(page.eval("[...document.querySelectorAll('table, svg, dl')]"
              + ".filter(t => t.getBoundingClientRect().right > " + (PAPER + 1) + ")"
              + ".map(t => (t.caption || t).textContent + ' '"
              + " + t.getBoundingClientRect().right)"))
          .isEmpty();
    }
  }

  /** The text of a column that the paper cuts lies beyond its edge. */
  @Test
  void givenPage_whenPrintedToPdf_thenLandscapeAndEveryWordWithinTheMargins() throws Exception {
    Viewers.program("pdftotext");
    Path file = folder.resolve("rich.pdf");
    try (BrowserPage page = browser.page().open(rich)) {
      Files.write(file, page.pdf());
    }
    Path words = folder.resolve("rich.xml");
    Process process = new ProcessBuilder("pdftotext", "-bbox", file.toString(), words.toString())
        .inheritIO()
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(words, StandardCharsets.UTF_8);
    assertThat(WIDTH.matcher(printed).results().map(m -> Double.parseDouble(m.group(1))))
        .isNotEmpty()
        .allMatch(width -> width > 841 && width < 843);
    assertThat(RIGHT.matcher(printed).results().map(m -> Double.parseDouble(m.group(1))))
        .hasSizeGreaterThan(5_000)
        .allMatch(right -> right <= 842 - 33);
    Set<String> shown = WORD.matcher(printed).results().map(m -> m.group(1)).collect(toSet());
    ReportDocument document = ReportDocument.of(SamplePack.rich());
    assertThat(document.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(block -> block instanceof ReportTable table
                && !table.detail()
                && !table.rows().isEmpty())
            .map(block -> ((ReportTable) block).columns())
            .map(columns -> columns.get(columns.size() - 1).name())
            .flatMap(name -> Stream.of(name.split("[ &]+"))))
        .isSubsetOf(shown);
  }

  /** Each would set the canary if it were taken for markup or script anywhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.canary=1</script>",
        "\"><img src=x onerror=window.canary=1>",
        "' onmouseover='window.canary=1' autofocus onfocus='window.canary=1",
        "</style></title></caption><svg onload=window.canary=1>",
        "//]]></script><script>window.canary=1</script><!--",
        "&lt;img src=x onerror=window.canary=1&gt;",
        "javascript:window.canary=1"
      })
  void givenHostileText_whenEveryCellIsReadAndSorted_thenCanaryNeverFires(String payload)
      throws Exception {
    Path file = write("nasty", SamplePack.nasty(payload));
    try (BrowserPage page = browser.page().withoutPolicy().open(file)) {
      page.openAll();
      page.eval("document.querySelectorAll('button').forEach(b => b.click())");
      page.eval("document.querySelectorAll('td, th, dd').forEach(c =>"
          + " c.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})))");
      // links to files beside the page leave it, which is what they are for
      page.eval("document.querySelectorAll('a[href^=\"#\"]').forEach(a => a.click())");
      assertThat(page.text("typeof window.canary")).isEqualTo("undefined");
      assertThat(page.requests()).containsExactly(file.toUri().toString());
    }
  }

  @Test
  void givenCanary_whenMarkupIsNotEscaped_thenItFires() throws Exception {
    Path file = folder.resolve("open.html");
    Files.writeString(
        file,
        html(SamplePack.empty())
            .replace("</body>", "<img src=\"x\" onerror=\"window.canary=1\"/></body>"),
        StandardCharsets.UTF_8);
    try (BrowserPage page = browser.page().withoutPolicy().open(file)) {
      assertThat(page.text("typeof window.canary")).isEqualTo("number");
    }
  }

  private static Path write(String name, RiskPack pack) throws IOException {
    Path file = folder.resolve(name + ".html");
    return Files.write(file, RiskPage.render(ReportDocument.of(pack)));
  }

  private static String html(RiskPack pack) {
    return new String(RiskPage.render(ReportDocument.of(pack)), StandardCharsets.UTF_8);
  }
}
