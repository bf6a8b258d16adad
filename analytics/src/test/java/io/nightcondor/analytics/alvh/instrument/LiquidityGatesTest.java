package io.nightcondor.analytics.alvh.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nightcondor.analytics.fixture.CallMarket;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.InstrumentRow.GateRow;
import io.nightcondor.analytics.pack.InstrumentRow.GateVerdict;
import io.nightcondor.analytics.policy.Policy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The gates of DOMAIN E7, each at its edge. */
class LiquidityGatesTest {

  private static final String CALL = CallMarket.symbol(23);

  private final LiquidityGates calm = new LiquidityGates(Policy.steward(), false);
  private final LiquidityGates stressed = new LiquidityGates(Policy.steward(), true);

  @Test
  void givenASpreadOfTwelvePercentOfMid_whenGated_thenItPassesAndACentMoreFails() {
    // mid 2.50: 12 % is 0.30, two ticks of 0.01 are less
    assertThat(verdict(calm, 2.35, 2.65, "spread")).isEqualTo(GateVerdict.PASS);
    // mid 2.505: 12 % is 0.3006
    assertThat(verdict(calm, 2.35, 2.66, "spread")).isEqualTo(GateVerdict.FAIL);
  }

  @Test
  void givenACheapCall_whenGated_thenTwoTicksAreAllowed() {
    // mid 0.11: 12 % is 0.0132, two ticks are 0.02
    assertThat(verdict(calm, 0.10, 0.12, "spread")).isEqualTo(GateVerdict.PASS);
    assertThat(verdict(calm, 0.10, 0.13, "spread")).isEqualTo(GateVerdict.FAIL);
  }

  @Test
  void givenAStressedMarket_whenGated_thenHalfAsMuchAgain() {
    // mid 2.50: 1.5 x 0.30 = 0.45
    assertThat(verdict(stressed, 2.275, 2.725, "spread")).isEqualTo(GateVerdict.PASS);
    // mid 2.50, spread 0.46
    assertThat(verdict(stressed, 2.27, 2.73, "spread")).isEqualTo(GateVerdict.FAIL);
  }

  @Test
  void givenNoBid_whenGated_thenItFails() {
    assertThat(verdict(calm, 0, 0.02, "bid")).isEqualTo(GateVerdict.FAIL);
    assertThat(verdict(calm, 0.01, 0.02, "bid")).isEqualTo(GateVerdict.PASS);
  }

  @Test
  void givenSizeInterestAndVolume_whenAnOrderGrows_thenEachFailsPastItsLimit() {
    // 5 displayed; 20 times an order of 5 is 100; an order of 5 is 5 % of 100
    LegLiquidity leg = calm.bought("", quoted(2.45, 2.55, 5, 100, 100), OsiSymbol.parse(CALL));

    assertThat(leg.gates(5)).allMatch(gate -> gate.verdict() == GateVerdict.PASS);
    assertThat(failed(leg.gates(6))).containsExactly("size", "open interest", "day's volume");
  }

  @Test
  void givenFiguresThatTheSourceLacks_whenGated_thenSkippedAndNeverPassed() {
    LegLiquidity leg =
        calm.bought("", CallMarket.market().quote(CALL, 2.45, 2.55).build(), OsiSymbol.parse(CALL));

    assertThat(leg.gates(1))
        .extracting(GateRow::gate, GateRow::verdict)
        .containsExactly(
            tuple("bid", GateVerdict.PASS),
            tuple("spread", GateVerdict.PASS),
            tuple("size", GateVerdict.NOT_IN_SOURCE),
            tuple("open interest", GateVerdict.NOT_IN_SOURCE),
            tuple("day's volume", GateVerdict.NOT_IN_SOURCE));
  }

  @Test
  void givenNoQuoteAtAll_whenGated_thenEveryGateFails() {
    LegLiquidity leg = calm.bought("", CallMarket.market().build(), OsiSymbol.parse(CALL));

    assertThat(leg.gates(1)).allMatch(gate -> gate.verdict() == GateVerdict.FAIL);
  }

  @Test
  void givenAFutureWithItsMarket_whenGated_thenThreeTicksAndTheRestNotInSource() {
    // three ticks of 0.05
    assertThat(future(21.50, 21.65, "spread")).isEqualTo(GateVerdict.PASS);
    assertThat(future(21.50, 21.70, "spread")).isEqualTo(GateVerdict.FAIL);
    assertThat(future(21.50, 21.65, "size")).isEqualTo(GateVerdict.NOT_IN_SOURCE);
    assertThat(future(21.50, 21.65, "open interest")).isEqualTo(GateVerdict.PASS);
  }

  @Test
  void givenAStandardFutureTooWide_whenItsMiniIsAsked_thenTheMiniFailsToo() {
    FutureQuote unknown = FutureQuote.of(VixFuture.Size.VXM, Optional.empty());
    FutureQuote wide =
        FutureQuote.of(VixFuture.Size.VX, Optional.of(CallMarket.future(21.5, 22, 21, 21.0, 22.0)));

    // 1.00 against 3 ticks of 0.05
    assertThat(verdict(calm.future(VixFuture.Size.VXM, unknown, wide).gates(1), "spread of VX"))
        .isEqualTo(GateVerdict.FAIL);
  }

  @Test
  void givenTheMarketOfTheStandardFuture_whenTheMiniIsGated_thenItHasItsOwnAndThatIsNotKnown() {
    FutureQuote quote = FutureQuote.of(
        VixFuture.Size.VXM, Optional.of(CallMarket.future(21.5, 22, 21, 21.5, 21.55)));

    assertThat(calm.future(VixFuture.Size.VXM, quote, quote).gates(1))
        .allMatch(gate -> gate.verdict() == GateVerdict.NOT_IN_SOURCE);
  }

  private GateVerdict future(double bid, double ask, String gate) {
    FutureQuote quote =
        FutureQuote.of(VixFuture.Size.VX, Optional.of(CallMarket.future(21.5, 22, 21, bid, ask)));
    return verdict(calm.future(VixFuture.Size.VX, quote, quote).gates(1), gate);
  }

  private static GateVerdict verdict(LiquidityGates gates, double bid, double ask, String gate) {
    MarketSnapshot market = quoted(bid, ask, 100, 1000, 1000);
    return verdict(gates.bought("", market, OsiSymbol.parse(CALL)).gates(1), gate);
  }

  private static GateVerdict verdict(List<GateRow> gates, String name) {
    return gates.stream()
        .filter(gate -> gate.gate().equals(name))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  private static List<String> failed(List<GateRow> gates) {
    return gates.stream()
        .filter(gate -> gate.verdict() == GateVerdict.FAIL)
        .map(GateRow::gate)
        .toList();
  }

  private static MarketSnapshot quoted(
      double bid, double ask, long size, long volume, long interest) {
    return CallMarket.market().quote(CALL, bid, ask, size, volume, interest).build();
  }
}
