package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.html.IndexPage.Entry;
import io.nightcondor.reporting.html.IndexPage.Night;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class IndexPageTest {

  static final List<String> PAYLOADS = SamplePack.PAYLOADS;

  @Test
  void givenBooks_whenRendered_thenEachLinksItsReportsAndFailuresNone() {
    String page = text(IndexPage.render(
        SamplePack.SESSION,
        true,
        List.of(
            new Entry("SPX-IC-1", "Income", "ATTENTION", "layer 1 due", "SPX-IC-1"),
            new Entry("SPX-IC-2", "Broken", "FAILED", "no positions could be read", "")),
        12));
    assertThat(links(page))
        .containsExactly(
            "#main",
            "../index.html",
            "SPX-IC-1/risk.html",
            "SPX-IC-1/risk.xlsx",
            "SPX-IC-1/risk.json",
            "rejects.csv");
    assertThat(page)
        .contains("Refused rows of the market files: 12")
        .contains("Night of 2024-08-05", "MODELLED", "FAILED", "no report")
        .doesNotContain("http:");
  }

  @Test
  void givenNights_whenRendered_thenEachLinksItsBooks() {
    String page = text(IndexPage.renderNights(
        false, List.of(new Night(SamplePack.SESSION, "OK", "3 books", "2024-08-05"))));
    assertThat(links(page)).containsExactly("#main", "2024-08-05/index.html");
    assertThat(page).doesNotContain("MODELLED");
    assertThat(text(IndexPage.renderNights(false, List.of())))
        .contains("There is nothing to show yet.");
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenRendered_thenNoLinkAndNoMarkup(String payload) {
    String page = text(IndexPage.render(
        SamplePack.SESSION,
        false,
        List.of(new Entry(payload, payload, payload, payload, "../" + payload)),
        0));
    assertThat(links(page)).containsExactly("#main", "../index.html", "rejects.csv");
    assertThat(Pages.elements(Pages.parse(page), "script")).isEmpty();
    assertThat(Pages.elements(Pages.parse(page), "img")).isEmpty();
  }

  private static List<String> links(String page) {
    return Pages.elements(Pages.parse(page), "a").stream()
        .map((Element a) -> a.getAttribute("href"))
        .toList();
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
