package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.OverviewSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightsPageTest {

  @Test
  void givenNights_whenRendered_thenNewestFirstEachLinkedAndFoundByItsAnchor() {
    List<NightsPage.Page> pages = NightsPage.render(false, OverviewSample.nights(3));
    assertThat(pages).hasSize(1);
    String page = IndexPageTest.text(pages.get(0).content());
    assertThat(IndexPageTest.links(page))
        .containsExactly(
            "#main",
            "#disclaimer",
            "2024-08-05/index.html",
            "2024-08-02/index.html",
            "2024-08-01/index.html");
    assertThat(page)
        .contains("id=\"n-2024-08-02\"", "not kept")
        .doesNotContain("MODELLED", "By year");
    assertThat(IndexPageTest.text(NightsPage.render(true, List.of()).get(0).content()))
        .contains("There is nothing to show yet.", "MODELLED");
  }

  @Test
  void givenYearsOfNights_whenRendered_thenTheLastOnTheFirstPageAndAPageForEachYear() {
    // 600 weekdays back from 2024-08-05 end in April 2022
    List<NightsPage.Page> pages = NightsPage.render(false, OverviewSample.nights(600));
    assertThat(pages.stream().map(NightsPage.Page::file))
        .containsExactly("index.html", "nights-2024.html", "nights-2023.html", "nights-2022.html");
    assertThat(IndexPageTest.rows(IndexPageTest.text(pages.get(0).content())))
        .hasSize(NightsPage.NIGHTS_SHOWN)
        .startsWith("2024-08-05");
    String year = IndexPageTest.text(pages.get(2).content());
    assertThat(IndexPageTest.rows(year))
        .hasSize(260)
        .allMatch(session -> session.startsWith("2023-"));
    assertThat(IndexPageTest.links(year)).contains("index.html", "nights-2022.html");
    long rows = pages.stream()
        .skip(1)
        .mapToLong(
            page -> IndexPageTest.rows(IndexPageTest.text(page.content())).size())
        .sum();
    assertThat(rows).isEqualTo(600);
  }
}
