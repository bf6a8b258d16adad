package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.pack.OrderRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Whole nights of books that buy VIX calls (DOMAIN E14, E7, E10). */
class ProgrammeNightTest {

  private static final LocalDate NEAR = Scenario.SECOND;
  private static final LocalDate MIDDLE = LocalDate.of(2024, 11, 20);
  private static final LocalDate FAR = LocalDate.of(2025, 3, 19);
  private static final double VOL = 0.80;

  /** Ten condors are one ladder; delta 0.50 as in LadderRulesTest. */
  @Test
  void aLadderOpenedInACalmMarket() {
    Scenario scenario =
        Scenario.worked(Policy.preset("ladder-4-4-2")).futures(ProgrammeNightTest::calls);

    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5900 | 12 | 14 | 15 | 16 | no  || NORMAL |  | - | BUY 4 VIX240918C00017000, BUY 4 VIX241120C00020000, BUY 2 VIX250319C00023000 | -
        5900 | 12 | 14 | 15 | 16 | yes || NORMAL |  | - | - | -
        """);

    assertThat(scenario.lastPack().hedge().ladder().subList(0, 3))
        .extracting(row -> row.held(), row -> row.action())
        .containsExactly(tuple(4.0, "HOLD"), tuple(4.0, "HOLD"), tuple(2.0, "HOLD"));
  }

  /** E7: unfilled for a night the limit is mid, then a quarter of the spread of 0.10 beyond it. */
  @Test
  void aLadderLeftUnfilledStepsItsLimits() {
    Scenario scenario =
        Scenario.worked(Policy.preset("ladder-4-4-2")).futures(ProgrammeNightTest::calls);
    String unfilled = """
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5900 | 12 | 14 | 15 | 16 | no  || NORMAL |  | - | BUY 4 VIX240918C00017000, BUY 4 VIX241120C00020000, BUY 2 VIX250319C00023000 | -
        """;

    scenario.play(unfilled);
    assertThat(near(scenario).step()).isZero();
    scenario.play(unfilled);
    assertThat(near(scenario).step()).isEqualTo(1);
    assertThat(near(scenario).limit()).isEqualTo(Figure.of(1.30));
    scenario.play(unfilled);

    // mid 1.30 + 0.25 x 0.10 = 1.325, down to the tick of 0.01
    assertThat(near(scenario).step()).isEqualTo(2);
    assertThat(near(scenario).limit()).isEqualTo(Figure.of(1.32));
    assertThat(scenario.lastState().orders())
        .allSatisfy(order -> assertThat(order.since()).isEqualTo(Scenario.MONDAY));
  }

  /**
   * One per cent of a million for a future at 16: 10,000 / 90 = 111 calls, as in LadderRulesTest.
   */
  @Test
  void aTailHedgeIndexBook() {
    Scenario.worked(Policy.preset("vxth")).futures(ProgrammeNightTest::calls).play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5900 | 12 | 14 | 15 | 16 | no  || NORMAL |  | - | BUY 111 VIX240918C00019000 | -
        5900 | 12 | 14 | 15 | 16 | yes || NORMAL |  | - | - | -
        """);
  }

  /**
   * Two hundred condors are twenty ladders. The first rung is bought at 1.275 down to the tick,
   * 1.27, and stands at 2.60: a gain of 105 %, 1.33 x 80 x 100 = 10,640 USD. Half of it is 20 calls
   * at the bid of 2.55, 5,100 USD; 3,400 buy 11 at 3.05, 1,700 buy 3 at 5.05. The file shows 60 of
   * 80 from then on. VX1 above VX2 by an eighth is STRESSED.
   */
  @Test
  void aGainOfTheFirstRungMovesOnce() {
    Scenario scenario = new Scenario(
            Policy.preset("ladder-4-4-2"), BookFixture.workedCondor(Scenario.EXPIRY, 200, "worked"))
        .futures(ProgrammeNightTest::calls);

    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5900 | 12 | 14 | 15 | 16 | no  || NORMAL |  | - | BUY 80 VIX240918C00017000, BUY 80 VIX241120C00020000, BUY 40 VIX250319C00023000 | -
        5900 | 12 | 14 | 15 | 16 | yes || NORMAL |  | - | - | -
        5900 | 12 | 17 | 18 | 16 | no  || STRESSED |  | - | SELL 20 VIX240918C00017000, BUY 11 VIX241120C00020000, BUY 3 VIX250319C00023000 | -
        5900 | 12 | 17 | 18 | 16 | no  || STRESSED |  | - | SELL 20 VIX240918C00017000, BUY 11 VIX241120C00020000, BUY 3 VIX250319C00023000 | -
        5900 | 12 | 17 | 18 | 16 | yes || STRESSED |  | - | - | -
        5900 | 12 | 17 | 18 | 16 | no  || STRESSED |  | - | - | -
        """);

    assertThat(scenario.lastPack().hedge().ladder().subList(0, 3))
        .extracting(row -> row.held())
        .containsExactly(60.0, 91.0, 43.0);
    // on paper an order needs the mark and half the spread of 0.10: 1.35 against limits of 1.27
    // and 1.30 while the VIX is low enough to open a rung
    assertThat(scenario.lastPack().policies().rows())
        .filteredOn(row -> row.policy().equals("ladder-4-4-2"))
        .singleElement()
        .satisfies(row -> assertThat(row.held()).isEqualTo("nothing"));
    assertThat(scenario.lastPack().paper().entries())
        .filteredOn(row -> row.policy().equals("ladder-4-4-2"))
        .filteredOn(row -> row.symbol().startsWith("VIX240918"))
        .filteredOn(row -> row.outcome() != FillOutcome.PENDING)
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.outcome()).isEqualTo(FillOutcome.NOT_FILLED_NO_RANGE));
  }

  /**
   * A VXM three points wide fails its gate; calls with a market of ten cents pass theirs. Layer 1
   * of 1,853 USD (DOMAIN E5) is 12 calls that gain about half of the 277 USD of a VXM and their
   * gamma.
   */
  @Test
  void aStewardWhoseFuturesAreTooWideBuysCalls() {
    Scenario scenario = Scenario.worked(Policy.steward())
        .futures((market, session, front, second) -> liquidCalls(market
            .vx(wide(session, Scenario.FRONT, front))
            .vx(wide(session, Scenario.SECOND, second))));

    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no || NORMAL | LAYER_1_DUE | SEVERITY | BUY 12 VIX240918C00023000 | -
        5500 | 20 | 23 | 21.9 | 21.5 | yes || NORMAL | LIVE | - | - | -
        """);

    assertThat(scenario.lastPack().limits()).isNotEmpty();
  }

  private static OrderRow near(Scenario scenario) {
    return scenario.lastPack().hedge().orders().stream()
        .filter(order -> order.symbol().startsWith("VIX240918"))
        .findFirst()
        .orElseThrow();
  }

  private static MarketFixture calls(
      MarketFixture market, LocalDate session, double front, double second) {
    market
        .vx(Scenario.FRONT, front)
        .vx(NEAR, second)
        .vx(MIDDLE, 18)
        .vx(FAR, 19)
        .slice(Root.VIX, NEAR, second, VOL)
        .slice(Root.VIX, MIDDLE, 18, VOL)
        .slice(Root.VIX, FAR, 19, VOL);
    double rise = front >= 18 ? 1.30 : 0;
    for (int strike = 15; strike <= 26; strike++) {
      double mid = Math.max(0.10, 1.30 - 0.20 * (strike - 17)) + rise;
      market.quote(symbol(NEAR, strike), mid - 0.05, mid + 0.05);
      market.quote(symbol(MIDDLE, strike), 2.95, 3.05);
      market.quote(symbol(FAR, strike), 4.95, 5.05);
    }
    return market;
  }

  private static MarketFixture liquidCalls(MarketFixture market) {
    market.slice(Root.VIX, NEAR, 21.5, 0.90);
    for (int strike : List.of(22, 23, 26, 30)) {
      double mid = 2.55 - 0.20 * (strike - 22);
      market.quote(symbol(NEAR, strike), mid - 0.05, mid + 0.05, 50, 500, 5000);
    }
    return market;
  }

  private static VxPoint wide(LocalDate session, LocalDate expiry, double level) {
    return new VxPoint(
        expiry,
        Math.toIntExact(ChronoUnit.DAYS.between(session, expiry)),
        level,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(level - 1.5),
        OptionalDouble.of(level + 1.5),
        OptionalLong.empty(),
        OptionalLong.empty(),
        VxPoint.Source.SETTLEMENT,
        0,
        false);
  }

  private static String symbol(LocalDate expiry, int strike) {
    return new OptionSeries(Root.VIX, expiry, OptionRight.CALL, strike).symbol();
  }
}
