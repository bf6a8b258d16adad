package io.nightcondor.analytics.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ParityPanel;
import io.nightcondor.analytics.pack.ParityPanel.ExitRow;
import io.nightcondor.analytics.pack.ParityPanel.ParityRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** E13.3 on VIX options of 18 September 2024 against a future at 21.50, no discounting. */
class ParityPanelsTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 18);

  /** 43 days 17.5 hours: 62,970 minutes of 525,600. */
  private static final double YEARS = 62_970 / 525_600.0;

  private static final double ROUNDING = 1e-9;

  private static MarketFixture market(double futureBid, double futureAsk) {
    return MarketFixture.on(SESSION)
        .vix(23)
        .vx(new VxPoint(
            EXPIRY,
            44,
            21.5,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(futureBid),
            OptionalDouble.of(futureAsk),
            OptionalLong.empty(),
            OptionalLong.empty(),
            VxPoint.Source.SETTLEMENT,
            0,
            false))
        .slice(Root.VIX, EXPIRY, 21.5, 0.9);
  }

  @Test
  void givenACallThatIsTooDear_whenConverted_thenItsExcessLessFeesTicksAndMargin() {
    // C - P should be 21.50 - 20 = 1.50; C bid 3.60, P ask 1.80 make 1.80
    ParityRow row = row(
        market(21.45, 21.50)
            .quote("VIX240918C00020000", 3.60, 3.70)
            .quote("VIX240918P00020000", 1.70, 1.80)
            .build(),
        "CONVERSION");

    assertThat(known(row.edge())).isCloseTo(0.30, within(ROUNDING));
    // a commission of 2.50 for a tenth of a VX on 100 dollars a point; half ticks 0.025 of the
    // call, 0.005 of the put, 0.025 of the future; capital: VX 10, put 1.80, call uncovered
    // 0.20 x 21.5 = 4.30, at 5 % a year
    double costs = 0.0025 + 0.025 + 0.005 + 0.025 + (10 + 1.80 + 4.30) * 0.05 * YEARS;
    assertThat(row.costs()).isCloseTo(costs, within(ROUNDING));
    assertThat(known(row.net())).isCloseTo(0.30 - costs, within(ROUNDING));
    assertThat(row.lowConfidence()).isFalse();
  }

  @Test
  void givenAPutThatIsTooDear_whenReversed_thenItsExcess() {
    // F bid 21.45 - 20 = 1.45; C ask 3.30 less P bid 2.00 make 1.30
    ParityRow row = row(
        market(21.45, 21.50)
            .quote("VIX240918C00020000", 3.20, 3.30)
            .quote("VIX240918P00020000", 2.00, 2.10)
            .build(),
        "REVERSAL");

    assertThat(known(row.edge())).isCloseTo(0.15, within(ROUNDING));
  }

  @Test
  void givenASettlementOnly_whenConverted_thenATickWorseAndOfLowConfidence() {
    ParityRow row = row(
        MarketFixture.on(SESSION)
            .vix(23)
            .vx(EXPIRY, 21.5)
            .slice(Root.VIX, EXPIRY, 21.5, 0.9)
            .quote("VIX240918C00020000", 3.60, 3.70)
            .quote("VIX240918P00020000", 1.70, 1.80)
            .build(),
        "CONVERSION");

    // 1.80 - (21.55 - 20)
    assertThat(known(row.edge())).isCloseTo(0.25, within(ROUNDING));
    assertThat(row.lowConfidence()).isTrue();
  }

  @Test
  void givenALevelFromParityOnly_whenLookedAt_thenNoConversionAndSaid() {
    MarketSnapshot market = MarketFixture.on(SESSION)
        .vix(23)
        .vx(new VxPoint(
            EXPIRY,
            44,
            21.5,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            VxPoint.Source.PARITY,
            0,
            false))
        .slice(Root.VIX, EXPIRY, 21.5, 0.9)
        .quote("VIX240918C00020000", 3.60, 3.70)
        .quote("VIX240918P00020000", 1.70, 1.80)
        .build();

    ParityPanel panel = panel(market, List.of(call(20, 5)));

    assertThat(panel.rows()).isEmpty();
    assertThat(panel.considered()).isZero();
    assertThat(panel.exits().get(0).advice())
        .isEqualTo("SELL: no reversal, its future has no settlement price (NOT_IN_SOURCE)");
    assertThat(panel.exits().get(0).reversal()).isEqualTo(Figure.missing("NOT_IN_SOURCE"));
    assertThat(panel.note()).contains("SPX conversions and reversals are NOT_IN_SOURCE");
  }

  @Test
  void givenABoxThatIsTooCheap_whenBought_thenWidthLessWhatItCosts() {
    // pays 1: 2.50 - 2.00 and 2.30 - 1.90 cost 0.90; sold it brings 0.40 + 0.30
    ParityPanel panel = panel(
        market(21.45, 21.55)
            .quote("VIX240918C00021000", 2.40, 2.50)
            .quote("VIX240918P00021000", 1.90, 1.95)
            .quote("VIX240918C00022000", 2.00, 2.05)
            .quote("VIX240918P00022000", 2.25, 2.30)
            .build(),
        List.of());
    ParityRow bought = row(panel, "BOX_BUY");

    assertThat(known(bought.edge())).isCloseTo(0.10, within(ROUNDING));
    assertThat(bought.strike()).isEqualTo(21);
    assertThat(bought.upperStrike()).contains(22.0);
    // four half-ticks of 0.01 and 1 point tied up at 5 %
    assertThat(bought.costs()).isCloseTo(0.02 + 0.05 * YEARS, within(ROUNDING));
    // (2.40 - 2.05) + (2.25 - 1.95) - 1
    assertThat(known(row(panel, "BOX_SELL").edge())).isCloseTo(-0.35, within(ROUNDING));
    // four sides of two strikes, and one box each way
    assertThat(panel.considered()).isEqualTo(6);
  }

  @Test
  void givenTheBestOfSeveralStrikes_whenShown_thenOneRowOfAKindAndAllCounted() {
    ParityPanel panel = panel(
        market(21.45, 21.50)
            .quote("VIX240918C00020000", 3.60, 3.70)
            .quote("VIX240918P00020000", 1.70, 1.80)
            .quote("VIX240918C00025000", 1.40, 1.50)
            .quote("VIX240918P00025000", 4.85, 5.00)
            .build(),
        List.of());

    assertThat(panel.rows()).filteredOn(row -> row.kind().equals("CONVERSION")).hasSize(1);
    assertThat(row(panel, "CONVERSION").strike()).isEqualTo(20);
    assertThat(panel.considered()).isEqualTo(6);
  }

  @Test
  void givenAPutWithoutABid_whenLookedAt_thenItsStrikeIsNotQuotedOnBothSides() {
    ParityPanel panel = panel(
        market(21.45, 21.55)
            .quote("VIX240918C00012000", 9.40, 9.60)
            .quote("VIX240918P00012000", 0, 0.02)
            .build(),
        List.of(call(12, 3)));

    assertThat(panel.considered()).isZero();
    assertThat(panel.exits().get(0).advice())
        .isEqualTo("SELL: no reversal, the put of its strike has no bid");
  }

  @Test
  void givenALeftoverCall_whenTheReversalIsWorthMore_thenItIsAdvised() {
    // sold at 3.20; locked (21.45 - 20) + 2.10 = 3.55
    ExitRow exit = exit(3.20, 3.60, 2.10, 2.20);

    assertThat(known(exit.sale())).isEqualTo(3.20);
    assertThat(known(exit.reversal())).isCloseTo(3.55, within(ROUNDING));
    // one VX for ten calls 0.0025, half ticks 0.005 and 0.025; capital: VX 10, put uncovered
    // max(0.20 x 21.45 - 1.45, 0.10 x 20) = 2.84
    double costs = 0.0025 + 0.005 + 0.025 + (10 + 2.84) * 0.05 * YEARS;
    assertThat(exit.costs()).isCloseTo(costs, within(ROUNDING));
    // 3.55 - 3.20 - 0.11 = 0.24
    assertThat(exit.advice())
        .isEqualTo("REVERSAL: the reversal locks 3.55 against 3.20 at the bid, 0.24 after extra"
            + " costs, more than a tick of 0.05");
  }

  @Test
  void givenALeftoverCall_whenTheReversalGainsNoMoreThanATick_thenItIsSold() {
    // locked 3.35: 0.15 more than the bid, 0.04 after costs of 0.11
    assertThat(exit(3.20, 3.40, 1.90, 2.00).advice())
        .isEqualTo("SELL: the reversal locks 3.35 against 3.20 at the bid, 0.04 after extra"
            + " costs, not more than a tick of 0.05");
  }

  @Test
  void givenALeftoverCallWithoutAMarket_whenAdvised_thenNeither() {
    ParityPanel panel = panel(market(21.45, 21.55).build(), List.of(call(30, 1)));

    assertThat(panel.exits().get(0).advice())
        .isEqualTo("neither: the call has no bid, and the put of its strike has no bid");
    assertThat(panel.exits().get(0).sale()).isEqualTo(Figure.missing("NO_BID"));
  }

  private static ExitRow exit(double callBid, double callAsk, double putBid, double putAsk) {
    MarketSnapshot market = market(21.45, 21.55)
        .quote("VIX240918C00020000", callBid, callAsk)
        .quote("VIX240918P00020000", putBid, putAsk)
        .build();
    return panel(market, List.of(call(20, 10))).exits().get(0);
  }

  private static LeftoverCall call(int strike, double units) {
    OptionSeries series = OsiSymbol.parse("VIX240918C000%d000".formatted(strike));
    return new LeftoverCall(series, units);
  }

  private static ParityRow row(MarketSnapshot market, String kind) {
    return row(panel(market, List.of()), kind);
  }

  private static ParityRow row(ParityPanel panel, String kind) {
    return panel.rows().stream()
        .filter(row -> row.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static ParityPanel panel(MarketSnapshot market, List<LeftoverCall> leftovers) {
    return ParityPanels.of(market, Policy.steward(), leftovers);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
