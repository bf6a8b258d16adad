package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.TrailRow;
import io.nightcondor.reporting.SamplePack;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class HistoryPageTest {

  private static final String HASH = "a".repeat(64);

  static final List<String> PAYLOADS = SamplePack.PAYLOADS;

  @Test
  void givenNights_whenRendered_thenNewestFirstEachWithTheWayToItsPage() {
    RiskPack pack = SamplePack.rich();
    String page = page(pack);
    List<String> sessions =
        pack.trail().stream().map(row -> row.session().toString()).toList();
    assertThat(IndexPageTest.rows(page))
        .hasSameElementsAs(sessions)
        .startsWith(SamplePack.SESSION.toString())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(IndexPageTest.links(page))
        .startsWith("#main", "#disclaimer", "risk.html", "../index.html", "../../index.html")
        .contains("../../2024-08-02/SPX-IC-1/risk.html", "../../2024-08-05/SPX-IC-1/risk.html");
    assertThat(page)
        .contains(
            "<meta name=\"nightcondor:book\" content=\"SPX-IC-1\"/>",
            "<meta name=\"nightcondor:pack\" content=\"" + HASH + "\"/>");
  }

  @Test
  void givenNightWithoutAPage_whenRendered_thenTheWayLeadsToItsJson() {
    byte[] page = HistoryPage.render(SamplePack.rich(), HASH, Set.of(LocalDate.of(2024, 8, 2)));
    assertThat(IndexPageTest.links(IndexPageTest.text(page)))
        .contains("../../2024-08-02/SPX-IC-1/risk.json", "../../2024-08-05/SPX-IC-1/risk.html")
        .doesNotContain("../../2024-08-02/SPX-IC-1/risk.html");
  }

  @Test
  void givenNights_whenRendered_thenFourLinesEachWithItsExtremesInWords() {
    RiskPack pack = SamplePack.rich();
    String page = page(pack);
    assertThat(Pages.elements(Pages.parse(page), "svg")).hasSize(4);
    assertThat(Pages.elements(Pages.parse(page), "path").stream()
            .filter(path -> path.getAttribute("class").equals("course")))
        .hasSize(4);
    List<String> words = Pages.elements(Pages.parse(page), "figcaption").stream()
        .map(Element::getTextContent)
        .toList();
    // profit is missing on the first of seven nights, and lowest tonight: -61,802.5
    assertThat(words.get(3))
        .startsWith("Lowest −61,803 on 2024-08-05, highest ")
        .endsWith(" Known on 6 of 7 nights.");
    TrailRow tonight = pack.trail().get(pack.trail().size() - 1);
    assertThat(tonight.totalPnl().toOptional().orElseThrow()).isEqualTo(-61_802.5);
  }

  @Test
  void givenFirstNight_whenRendered_thenMissingFiguresSayWhy() {
    assertThat(page(SamplePack.empty()))
        .contains("first night", "no condor", "Not known on any night.")
        .doesNotContain("FIRST_NIGHT", "NO_CONDOR");
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenRendered_thenNoLinkOutAndNoMarkup(String payload) {
    String page = page(SamplePack.nasty(payload));
    assertThat(IndexPageTest.links(page))
        .noneMatch(link -> link.contains("\n") || link.contains(":"));
    assertThat(Pages.elements(Pages.parse(page), "script")).hasSize(1);
    assertThat(Pages.elements(Pages.parse(page), "img")).isEmpty();
  }

  private static String page(RiskPack pack) {
    return IndexPageTest.text(HistoryPage.render(pack, HASH, Set.of()));
  }
}
