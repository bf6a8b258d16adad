package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the hedge rules make of a run of nights, as tables. Every answer can be followed by hand
 * from DOMAIN E; the condor is that of the worked number of E5, ten lots of 5684/5634.
 */
class ScenarioTest {

  private final Policy steward = Policy.steward();

  @Test
  void aGapThroughTheLongStrike() {
    Scenario.worked(steward).play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5900 | 16 | 16 | 16.5 | 17   | no || NORMAL   | NOT_TRIGGERED | -        | -            | -
        5400 | 28 | 30 | 27   | 25   | no || STRESSED | LAYER_1_DUE   | SEVERITY | BUY 3 VXMU24 | -
        5400 | 28 | 30 | 27   | 25   | yes || STRESSED | LIVE   | - | BUY 2 VXMU24 | -
        5400 | 28 | 30 | 27   | 25   | yes || STRESSED | LIVE   | - | - | -
        """);
  }

  @Test
  void aSlowGrindDownWithDivergence() {
    Scenario.worked(steward).history(StorySignals::divergent).play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5750 | 17 | 18 | 18.2 | 18.4 | no  || NORMAL | NOT_TRIGGERED | - | - | -
        5620 | 18 | 20 | 19.2 | 19   | no  || NORMAL | NOT_TRIGGERED | - | - | -
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE   | SEVERITY | BUY 6 VXMU24 | -
        5490 | 20 | 23 | 21.9 | 21.5 | yes || NORMAL | LAYER_2_DUE   | SEVERITY | BUY 9 VXMU24 | -
        5480 | 20 | 23 | 21.9 | 21.5 | yes || NORMAL | LIVE   | - | - | -
        """);
  }

  @Test
  void allThreeLayersWithAnEvent() {
    Scenario.worked(steward)
        .history(StorySignals::divergentAndNarrow)
        .macro(StorySignals.swingingYields())
        .play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE   | SEVERITY | BUY 6 VXMU24 | -
        5490 | 20 | 23 | 21.9 | 21.5 | yes || NORMAL | LAYER_2_DUE   | SEVERITY | BUY 9 VXMU24 | -
        5480 | 20 | 23 | 21.9 | 21.5 | yes || NORMAL | LAYER_3_DUE   | NET_VEGA | BUY 3 VXMU24 | -
        5480 | 20 | 23 | 21.9 | 21.5 | yes || NORMAL | LIVE   | NET_VEGA | - | -
        """);
  }

  @Test
  void aCallSideBreak() {
    List<Position> condor = List.of(
        BookFixture.leg("SPXW240904P05000000", 10, 2, "calls"),
        BookFixture.leg("SPXW240904P05050000", -10, 4, "calls"),
        BookFixture.leg("SPXW240904C05800000", -10, 9, "calls"),
        BookFixture.leg("SPXW240904C05850000", 10, 4, "calls"));
    Scenario scenario = new Scenario(steward, condor);
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5600 | 14 | 15 | 16.2 | 16.9 | no || NORMAL | NOT_TRIGGERED | - | - | -
        5860 | 12 | 13 | 14.5 | 15.5 | no || NORMAL | NOT_TRIGGERED, CALL NO_EFFECTIVE_VIX_HEDGE | - | - | -
        5960 | 12 | 13 | 14.5 | 15.5 | no || NORMAL | NOT_TRIGGERED, CALL NO_EFFECTIVE_VIX_HEDGE | - | - | -
        """);
    assertThat(scenario.lastPack().ranking()).singleElement().satisfies(row -> {
      assertThat(row.side()).isEqualTo("CALL");
      assertThat(row.actions()).hasSizeGreaterThanOrEqualTo(4);
    });
  }

  @Test
  void aSpikeWithNoLiquidity() {
    Scenario scenario = Scenario.worked(steward)
        .futures((market, session, front, second) -> quoted(market, session, front, second, 1.5))
        .equity(1_000_000);
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5400 | 30 | 35 | 31   | 28   | no || STRESSED | NO_LIQUID_HEDGE | LIQUIDITY | - | -
        5400 | 30 | 35 | 31   | 28   | no || STRESSED | NO_LIQUID_HEDGE | LIQUIDITY | - | -
        """);
    scenario.futures(
        (market, session, front, second) -> quoted(market, session, front, second, 0.1));
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5400 | 30 | 35 | 31   | 28   | no || STRESSED | LAYER_1_DUE | SEVERITY | BUY 3 VXMU24 | -
        """);
  }

  /** E5: what is not filled stays pending, whatever the nights between can do with it. */
  @Test
  void anUnfilledOrderOverNightsThatCannotBuy() {
    Scenario scenario = Scenario.worked(steward);
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE | SEVERITY | BUY 6 VXMU24 | -
        5500 | 20 | 23 | -    | -    | no  || NORMAL | NO_SIZING   | - | - | -
        """);
    scenario.futures(
        (market, session, front, second) -> quoted(market, session, front, second, 1.5));
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | NO_LIQUID_HEDGE | LIQUIDITY | - | -
        """);
    assertThat(scenario.lastState().orders()).isEmpty();
    scenario.futures((market, session, front, second) ->
        market.vx(Scenario.FRONT, front).vx(Scenario.SECOND, second, second + 0.5, second - 0.5));
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LIVE | - | BUY 6 VXMU24 | -
        """);
    assertThat(scenario.lastState().orders()).singleElement().satisfies(order -> {
      assertThat(order.step()).isEqualTo(1);
      assertThat(order.since()).isEqualTo(Scenario.MONDAY);
      // E7: the second night's limit is mid
      assertThat(order.limit()).isEqualTo(21.50);
    });
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | yes || NORMAL | LIVE | - | - | -
        """);
    assertThat(scenario.lastState().hedge().orElseThrow().waiting().orElseThrow())
        .isEmpty();
  }

  /** E5: what LIQUIDITY refused is retried only while |delta| is at the entry, 0.70. */
  @Test
  void aLayerRefusedOnItsNightAndADeltaBelowTheEntry() {
    Scenario scenario = Scenario.worked(steward)
        .futures((market, session, front, second) -> quoted(market, session, front, second, 1.5));
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no || NORMAL | NO_LIQUID_HEDGE | LIQUIDITY | - | -
        """);
    scenario.futures(
        (market, session, front, second) -> quoted(market, session, front, second, 0.05));
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5690 | 20 | 23 | 21.9 | 21.5 | no || NORMAL | LIVE | - | - | -
        """);
    assertThat(scenario.lastPack().hedge().layers().get(0).reason())
        .contains("wait for a close that meets the entry, |delta| 0.70", "so nothing is bought");
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no || NORMAL | LAYER_1_DUE | SEVERITY | BUY 6 VXMU24 | -
        """);
  }

  /** E12: the promoter's entry is 0.50 or the touch of the strike; at 5684 |delta| is 0.49. */
  @Test
  void aLayerRefusedOnItsNightAndThePromotersTouchOfTheStrike() {
    Scenario scenario = Scenario.worked(Policy.promoter())
        .futures((market, session, front, second) -> quoted(market, session, front, second, 1.5));
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5684 | 20 | 23 | 21.9 | 21.5 | no || NORMAL | NO_LIQUID_HEDGE | LIQUIDITY | - | -
        """);
    scenario.futures(
        (market, session, front, second) -> quoted(market, session, front, second, 0.05));
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5690 | 20 | 23 | 21.9 | 21.5 | no || NORMAL | LIVE        | -        | - | -
        5684 | 20 | 23 | 21.9 | 21.5 | no || NORMAL | LAYER_2_DUE | SEVERITY | BUY 13 VXMU24 | -
        """);
    LayerRow layer = scenario.lastPack().hedge().layers().get(0);
    assertThat(layer.triggerDelta().toOptional().orElseThrow()).isLessThan(0.50);
    // 0.25 + 0.35 of the allowance that the first night froze
    double units = 0.60
        * layer.allowance().toOptional().orElseThrow()
        / layer.gainPerUnit().toOptional().orElseThrow();
    assertThat(units).isBetween(13.0, 14.0);
  }

  /** Forty lots want 26; VX at 0.04 is tighter than VXM at two ticks of 0.05. */
  @Test
  void aStandardFutureForEveryTenMinis() {
    Scenario scenario = new Scenario(steward, BookFixture.workedCondor(Scenario.EXPIRY, 40, "a"))
        .futures((market, session, front, second) -> quoted(market, session, front, second, 0.02));
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5506.57 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE | SEVERITY | BUY 2 VXU24, BUY 6 VXMU24 | -
        5506.57 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LIVE | - | BUY 2 VXU24, BUY 6 VXMU24 | -
        5506.57 | 20 | 23 | 21.9 | 21.5 | yes || NORMAL | LIVE | - | - | -
        """);
  }

  /** E7: the VIX is confirmed by its front future; a later one alone sizes nothing. */
  @Test
  void aFrontFutureThatIsMissing() {
    Scenario.worked(steward)
        .futures((market, session, front, second) -> market.vx(Scenario.SECOND, second))
        .play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | NO_SIZING   | - | - | -
        """);
  }

  @Test
  void theWordsOfALayerBoughtOnTwoNights() {
    Scenario scenario = Scenario.worked(steward);
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5400 | 28 | 30 | 27   | 25   | no || STRESSED | LAYER_1_DUE   | SEVERITY | BUY 3 VXMU24 | -
        """);
    assertThat(scenario.lastPack().hedge().layers().get(0).reason())
        .contains("3 to buy tonight; the other 2 follow on the next night");
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5400 | 28 | 30 | 27   | 25   | yes || STRESSED | LIVE   | - | BUY 2 VXMU24 | -
        """);
    assertThat(scenario.lastPack().hedge().layers().get(0).reason())
        .isEqualTo(
            "Layer 1 is live: 2 remain of the 5 set on 2024-08-05 (stressed market, two nights); 2 to buy.");
  }

  @Test
  void missingMacroData() {
    Scenario scenario = Scenario.worked(steward).history(StorySignals::divergent);
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE   | SEVERITY | BUY 6 VXMU24 | -
        """);
    LayerRow layer = scenario.lastPack().hedge().layers().get(0);
    assertThat(scenario.lastPack().signals().intensity().score())
        .isEqualTo(Figure.missing("INSUFFICIENT"));
    assertThat(scenario.lastPack().signals().intensity().cpi().freshness())
        .isEqualTo(Freshness.MISSING);
    // the lowest cap, and no layer 3
    assertThat(layer.coverageShare()).isEqualTo(Figure.of(0.40));
    assertThat(layer.layers().get(2).met()).isFalse();
  }

  @Test
  void aStaleVx() {
    Scenario.worked(steward).play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | -    | -    | no  || NORMAL | NO_SIZING   | - | - | -
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE | SEVERITY | BUY 6 VXMU24 | -
        """);
  }

  /** Three closes at half the normal liquidity, then five at 87 % of it. */
  @Test
  void regimeBrokenAndItsExit() {
    Scenario scenario = Scenario.worked(steward).liquidity(session -> {
      Map<LocalDate, Double> spreads = new TreeMap<>();
      int night = 0;
      for (LocalDate day = Scenario.MONDAY;
          !day.isAfter(session);
          day = MarketFixture.CALENDAR.nextSession(day)) {
        spreads.put(day, night++ < 3 ? 0.02 : 0.0115);
      }
      return StorySignals.spreads(spreads);
    });
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5430 | 24 | 30 | 27   | 25   | no  || STRESSED | LAYER_1_DUE | SEVERITY | BUY 3 VXMU24 | -
        5430 | 24 | 30 | 27   | 25   | yes || STRESSED | LIVE        | -        | BUY 2 VXMU24 | -
        5430 | 24 | 30 | 27   | 25   | yes || BROKEN   | LIVE        | -        | -            | -
        """);
    assertThat(scenario.lastPack().regime().exposureLimit()).isPositive();
    scenario.condors(List.of()); // closed by a person: its hedge is an orphan from here on
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5430 | 24 | 30 | 27   | 25   | no  || BROKEN   |  | - | -             | -
        5430 | 24 | 30 | 27   | 25   | no  || BROKEN   |  | - | -             | -
        5430 | 24 | 30 | 27   | 25   | no  || BROKEN   |  | - | -             | -
        5430 | 24 | 30 | 27   | 25   | no  || BROKEN   |  | - | -             | -
        5430 | 24 | 30 | 27   | 25   | no  || STRESSED |  | - | SELL 5 VXMU24 | U1
        """);
    assertThat(scenario.lastPack().orphans()).hasSize(2).allSatisfy(orphan -> {
      assertThat(orphan.age()).isEqualTo(Figure.of(4));
      assertThat(orphan.keptInBroken()).isFalse();
    });
  }

  @Test
  void meanReversionOverFourNights() {
    Scenario.worked(steward).history(StorySignals::divergent).play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE   | SEVERITY | BUY 6 VXMU24 | -
        5490 | 20 | 23 | 21.9 | 21.5 | yes || NORMAL | LAYER_2_DUE   | SEVERITY | BUY 9 VXMU24 | -
        5780 | 18 | 19 | 19.0 | 19.2 | yes || NORMAL | LIVE   | - | - | -
        5790 | 18 | 19 | 19.0 | 19.2 | no  || NORMAL | NOT_TRIGGERED   | - | SELL 9 VXMU24 | U3
        5800 | 17 | 18 | 18.2 | 18.6 | yes || NORMAL | NOT_TRIGGERED   | - | SELL 6 VXMU24 | U3
        5800 | 17 | 18 | 18.2 | 18.6 | yes || NORMAL | NOT_TRIGGERED   | - | - | -
        """);
  }

  /** The second close in a row of U3 is a second one only if nothing lies between. */
  @Test
  void aNightNotRunBreaksTheRowOfCloses() {
    Scenario scenario = Scenario.worked(steward);
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE   | SEVERITY | BUY 6 VXMU24 | -
        5780 | 18 | 19 | 19.0 | 19.2 | yes || NORMAL | LIVE   | - | - | -
        """);
    scenario.missed().play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5790 | 18 | 19 | 19.0 | 19.2 | no  || NORMAL | LIVE   | - | - | -
        """);
    assertThat(scenario.lastPack().summary().remarks())
        .contains("The session of 2024-08-07 was not run: counts of closes in a row begin again.");
    assertThat(scenario.lastState().hedge().orElseThrow().contangoCloses()).isEqualTo(1);
    // Tuesday to Thursday: Wednesday has left no curve
    assertThat(scenario.lastState().hedges().get(0).history().orElseThrow().estimatedDays())
        .contains(2);
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5790 | 18 | 19 | 19.0 | 19.2 | no  || NORMAL | NOT_TRIGGERED   | - | SELL 6 VXMU24 | U3
        """);
  }

  @Test
  void aHedgeAtOnceAndTwiceItsMargin() {
    Scenario.worked(steward).play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE   | SEVERITY | BUY 6 VXMU24 | -
        5450 | 28 | 38 | 36   | 32   | yes || STRESSED | SOLD_TONIGHT | - | SELL 3 VXMU24 | U5
        5450 | 28 | 38 | 36   | 32   | yes || STRESSED | LIVE | - | - | -
        5300 | 40 | 60 | 55   | 43   | no  || STRESSED | SOLD_TONIGHT | - | SELL 1 VXMU24 | U5
        5300 | 40 | 60 | 55   | 43   | yes || STRESSED | LIVE | - | - | -
        """);
  }

  @Test
  void twoCondorsSharingABudget() {
    List<Position> condors = new ArrayList<>(BookFixture.workedCondor(Scenario.EXPIRY, 5, "a"));
    condors.addAll(BookFixture.workedCondor(Scenario.EXPIRY, 5, "b"));
    new Scenario(steward, condors).play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE   | SEVERITY | BUY 6 VXMU24 | -
        """);
    new Scenario(steward, condors).equity(1_000).play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21   | 25   | no  || NORMAL | LAYER_1_DUE   | PREMIUM | - | -
        """);
  }

  @Test
  void aCondorAlreadyAtItsMaximumLoss() {
    Scenario scenario = Scenario.worked(steward);
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        4900 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE   | COVERAGE | - | -
        """);
    assertThat(scenario.lastPack().hedge().layers().get(0).reason())
        .startsWith("Nothing left to lose");
  }

  @Test
  void aPolicyChangedMidLife() {
    Scenario scenario = Scenario.worked(steward);
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5640 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | NOT_TRIGGERED   | - | - | -
        """);
    scenario.policy(Policy.promoter());
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5640 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_2_DUE   | SEVERITY | BUY 15 VXMU24 | -
        """);
    scenario.policy(steward);
    scenario.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5640 | 20 | 23 | 21.9 | 21.5 | yes || NORMAL | LIVE   | - | - | -
        """);
  }

  /** Yesterday is computed again on corrected closes: tonight is as if they had always stood. */
  @Test
  void aCorrectedYesterday() {
    String tonight = """
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5490 | 20 | 23 | 21.9 | 21.5 | no || NORMAL | %s
        """;
    Scenario wrong = Scenario.worked(steward);
    wrong.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5650 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | NOT_TRIGGERED   | - | - | -
        """);
    wrong.play(tonight.formatted("LAYER_1_DUE | SEVERITY | BUY 6 VXMU24 | -"));
    Scenario corrected = Scenario.worked(steward);
    corrected.play("""
        SPX  | vol | VIX | VX1  | VX2  | filled || regime | outcome | binding | orders | unwind
        5500 | 20 | 23 | 21.9 | 21.5 | no  || NORMAL | LAYER_1_DUE   | SEVERITY | BUY 6 VXMU24 | -
        """);
    corrected.play(tonight.formatted("LIVE | - | BUY 6 VXMU24 | -"));
  }

  private static MarketFixture quoted(
      MarketFixture market, LocalDate session, double front, double second, double halfSpread) {
    return market
        .vx(point(session, Scenario.FRONT, front, halfSpread))
        .vx(point(session, Scenario.SECOND, second, halfSpread));
  }

  private static VxPoint point(
      LocalDate session, LocalDate expiry, double level, double halfSpread) {
    return new VxPoint(
        expiry,
        Math.toIntExact(ChronoUnit.DAYS.between(session, expiry)),
        level,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(level - halfSpread),
        OptionalDouble.of(level + halfSpread),
        OptionalLong.empty(),
        OptionalLong.empty(),
        VxPoint.Source.SETTLEMENT,
        0,
        false);
  }
}
