package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.BacktestSample;
import io.nightcondor.reporting.backtest.BacktestReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The page of a back-test in a real browser. */
@ExtendWith(SharedBrowser.class)
class ReportPageBrowserTest {

  @TempDir
  private static Path folder;

  private static Browser browser;
  private static Path file;

  @BeforeAll
  static void start(Browser shared) throws IOException {
    browser = shared;
    file = folder.resolve("backtest.html");
    Files.write(file, BacktestReports.render(BacktestSample.rich()).get(1).content());
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "400, true"})
  void givenPage_whenAuditedByAxe_thenNoViolation(int width, boolean dark) throws IOException {
    try (BrowserPage page = browser.page().as(width, dark).open(file)) {
      JsonNode result = Axe.violations(page, Axe.EVERY_RULE);
      assertThat(result).as(result.toPrettyString()).isEmpty();
    }
  }

  @Test
  void givenPage_whenOpened_thenAsksForNothingElseAndNothingComplains() {
    try (BrowserPage page = browser.page().as(1280, false).open(file)) {
      assertThat(page.text("document.querySelector('[role=status]') ? 'runs' : 'no script'"))
          .isEqualTo("runs");
      page.hover(".wide td");
      assertThat(page.requests()).containsExactly(file.toUri().toString());
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void givenLinesOfAChart_whenDrawn_thenEachHasDashesOfItsOwn() {
    try (BrowserPage page = browser.page().as(1280, false).open(file)) {
      assertThat(page.text("""
          ['dashed', 'dotted', 'long_dashed', 'dash_dotted', 'short_dashed', 'dash_dot_dotted',
            'long_dash_dotted'].map(name => {
              const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
              path.setAttribute('class', 'curve ' + name);
              document.querySelector('svg.chart').append(path);
              return getComputedStyle(path).strokeDasharray;
            }).filter((dashes, i, all) => dashes !== 'none' && all.indexOf(dashes) === i)
            .length.toString()""")).isEqualTo("7");
    }
  }

  @Test
  void givenNarrowWindow_whenOpened_thenOnlyTablesScrollSideways() {
    try (BrowserPage page = browser.page().as(320, false).open(file)) {
      assertThat(page.eval("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(320);
    }
  }
}
