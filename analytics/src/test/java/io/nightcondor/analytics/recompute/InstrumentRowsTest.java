package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.InstrumentRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Instruments of a night as the reports show them. */
class InstrumentRowsTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate HEDGE = LocalDate.of(2024, 9, 18);

  private final List<InstrumentRow> rows =
      candidates().ranked(LocalDate.of(2024, 9, 4)).stream().map(HedgeRows::row).toList();

  @Test
  void givenEveryKind_whenShown_thenEachRowAddsUpAndSaysWhereItStands() {
    assertThat(rows)
        .extracting(InstrumentRow::kind)
        .contains("VX", "VXM", "VIX_CALL", "VIX_CALL_SPREAD", "ETP");
    assertThat(rows).extracting(InstrumentRow::verdict).doesNotContain("");
    assertThat(rows)
        .filteredOn(row -> row.verdict().startsWith("chosen"))
        .extracting(InstrumentRow::symbol)
        .containsExactly("VXMU24");
    assertThat(rows).allMatch(row -> !row.gates().isEmpty());
  }

  @Test
  void givenShares_whenShown_thenNoSettlementNoDaysNoBreakEven() {
    InstrumentRow vxx = row("VXX");

    assertThat(vxx.expiry()).isEmpty();
    assertThat(vxx.days()).isEqualTo(Figure.missing("NO_SETTLEMENT"));
    assertThat(vxx.breakEven()).isEqualTo(Figure.missing("NO_SETTLEMENT"));
    assertThat(vxx.lowConfidence()).isTrue();
  }

  @Test
  void givenAnOption_whenShown_thenItsMarketAndDelta() {
    InstrumentRow call = row("VIX240918C00022000");

    assertThat(call.bid()).isEqualTo(Figure.of(2.50));
    assertThat(call.ask()).isEqualTo(Figure.of(2.60));
    assertThat(call.delta()).isInstanceOf(Figure.Known.class);
    assertThat(call.lowConfidence()).isFalse();
    assertThat(row("VXMU24").delta()).isInstanceOf(Figure.Missing.class);
  }

  private InstrumentRow row(String symbol) {
    return rows.stream().filter(row -> row.symbol().equals(symbol)).findFirst().orElseThrow();
  }

  private static HedgeCandidates candidates() {
    MarketSnapshot market = MarketFixture.on(SESSION)
        .vix(23)
        .vx(LocalDate.of(2024, 8, 21), 22)
        .vx(HEDGE, 21.5, 22, 21)
        .slice(Root.VIX, HEDGE, 21.5, 0.9)
        .quote("VIX240918C00022000", 2.50, 2.60, 50, 500, 5000)
        .quote("VIX240918C00028000", 1.00, 1.06, 50, 500, 5000)
        .build();
    IndexBar bar = new IndexBar(
        "VXX", SESSION, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 50);
    return new HedgeCandidates(
        Policy.steward(),
        new StressMarket(SESSION, market.vxCurve()),
        market,
        new HistoryWindow(Map.of("VXX", List.of(bar))),
        MarketFixture.CALENDAR,
        false);
  }
}
