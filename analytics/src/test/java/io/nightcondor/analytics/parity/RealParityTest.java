package io.nightcondor.analytics.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.CboeWebMarket;
import io.nightcondor.analytics.fixture.CompactVixMarket;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ParityPanel;
import io.nightcondor.analytics.pack.ParityPanel.ParityRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes of real chains: SPX of 5 January 2024, 21,038 series, and ten days of VIX options. */
class RealParityTest {

  /** Labor Day, Thanksgiving and Christmas of 2026. */
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(
      Set.of(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 25)),
      Set.of());

  /** Near all ten closes; boxes do not depend on it. */
  private static final double SPOT = 15;

  @Test
  void givenTheWholeChain_whenLookedAt_thenNextToNothingIsAboveItsCosts() {
    MarketSnapshot market = CboeWebMarket.market();
    ParityEdges edges = ParityEdges.of(market);
    ParityPanel panel = ParityPanels.of(market, edges, Policy.steward(), List.of());
    System.out.println(
        "SPX 2024-01-05: %s boxes, %s above costs".formatted(panel.considered(), panel.positive()));
    panel.rows().forEach(row -> System.out.println(printed(row)));
    System.out.println(panel.note());

    assertThat(panel.considered()).isGreaterThan(10_000);
    // E13.3: near zero almost always; on this chain not one
    assertThat(panel.positive()).isZero();
    assertThat(panel.rows()).hasSize(2 * 2 * 6);
  }

  /** No settlement of a future in these files: boxes alone, on a flat 4 %. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-08-03",
        "2026-08-04",
        "2026-08-05",
        "2026-08-06",
        "2026-08-07",
        "2026-08-10",
        "2026-08-11",
        "2026-08-12",
        "2026-08-13",
        "2026-08-14"
      })
  void givenVixOptions_whenLookedAt_thenNoBoxIsAboveItsCosts(LocalDate session) {
    ParityPanel panel =
        ParityPanels.of(CompactVixMarket.of(session, CALENDAR, SPOT), Policy.steward(), List.of());
    System.out.println("VIX %s: %s boxes, %s above costs, best %s"
        .formatted(
            session,
            panel.considered(),
            panel.positive(),
            panel.rows().stream().mapToDouble(row -> known(row.net())).max().orElseThrow()));

    assertThat(panel.considered()).isGreaterThan(100);
    assertThat(panel.rows()).allMatch(row -> row.kind().startsWith("BOX"));
    assertThat(panel.positive()).isZero();
  }

  private static String printed(ParityRow row) {
    return "%s %s %s %s-%s edge %s costs %.3f net %s%s"
        .formatted(
            row.kind(),
            row.root(),
            row.expiry(),
            row.strike(),
            row.upperStrike(),
            known(row.edge()),
            row.costs(),
            known(row.net()),
            row.lowConfidence() ? " LOW_CONF" : "");
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
