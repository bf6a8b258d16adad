package io.nightcondor.analytics.regime;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.FrontFutures;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RegimesTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate AUGUST = LocalDate.of(2024, 8, 21);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 18);
  private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 16);

  @Test
  void givenFifthOfAugust_whenJudgedTheFirstNight_thenStressedFromNormal() {
    RegimeOutcome outcome = of(market(MONDAY, 38.57), Optional.empty());

    assertThat(outcome.state()).isEqualTo(RegimeState.STRESSED);
    assertThat(outcome.panel().previousState()).isEqualTo(RegimeState.NORMAL);
    assertThat(outcome.panel().frontFuture()).isEqualTo(Figure.of(32.1));
    assertThat(outcome.panel().secondFuture()).isEqualTo(Figure.of(28.3));
    assertThat(outcome.panel().ratio()).isEqualTo(Figure.missing("NO_VIX3M"));
    // E10: k printed for STRESSED
    assertThat(outcome.panel().printedK()).isEqualTo(1.3);
    assertThat(outcome.panel().quickRatio().value()).isEqualTo(Figure.missing("NO_CHAIN"));
    assertThat(outcome.exposureLimit()).isZero();
    assertThat(outcome.needsExposureAtEntry()).isFalse();
    assertThat(outcome.decision().kind()).isEqualTo("REGIME");
    assertThat(outcome.decision().outcome()).isEqualTo("STRESSED");
    assertThat(outcome.decision().trace().get(4).inputs().get(0).source())
        .isEqualTo("settlements of the monthly VX futures");
  }

  /** On 21 August the contract of August settles: September is the front. */
  @Test
  void givenSettlementDay_whenJudged_thenTheNextContractIsTheFront() {
    RegimeOutcome outcome = of(market(AUGUST, 16), Optional.empty());

    assertThat(outcome.panel().frontFuture()).isEqualTo(Figure.of(28.3));
    assertThat(outcome.panel().secondFuture()).isEqualTo(Figure.of(27));
  }

  @Test
  void givenEntryOfBroken_whenExposureIsHandedIn_thenHalfOfItIsTheLimit() {
    RegimeMemory broken =
        new RegimeMemory(RegimeState.BROKEN, MONDAY, 0, 0, 3, 0, 0, Optional.empty());
    RegimeOutcome outcome = of(market(MONDAY, 38.57), Optional.of(broken));

    assertThat(outcome.needsExposureAtEntry()).isTrue();
    assertThat(outcome.exposureLimit()).isZero();
    RegimeOutcome frozen = outcome.withExposureAtEntry(-1_200);
    assertThat(frozen.panel().exposureLimit()).isEqualTo(600);
    assertThat(frozen.memory().exposureAtEntry()).contains(-1_200.0);
    // frozen: another figure changes nothing
    assertThat(frozen.withExposureAtEntry(-9_000)).isSameAs(frozen);
    RegimeOutcome stressed = of(market(MONDAY, 38.57), Optional.empty());
    assertThat(stressed.withExposureAtEntry(-1_200)).isSameAs(stressed);
  }

  @Test
  void givenChainWithoutATime_whenJudged_thenItSaysThatItCountsAsTheClose() {
    RegimeOutcome outcome = Regimes.of(
        market(MONDAY, 20),
        new HistoryWindow(Map.of()),
        new LiquidityHistory(Map.of(), SnapshotTime.ASSUMED_CLOSE),
        Optional.empty(),
        MarketFixture.CALENDAR,
        Policy.steward());

    assertThat(outcome.panel().words())
        .endsWith("The source does not say when the chain was quoted: it counts as the close.");
  }

  @Test
  void givenSettlements_whenMadeIntoBars_thenAMissingContractIsNotReplaced() {
    LocalDate tuesday = MONDAY.plusDays(1);
    Map<String, List<IndexBar>> bars = FrontFutures.bars(List.of(
        settlement(MONDAY, SEPTEMBER, 28.3),
        settlement(MONDAY, AUGUST, 32.1),
        settlement(tuesday, SEPTEMBER, 26),
        settlement(tuesday, OCTOBER, 25),
        settlement(AUGUST, AUGUST, 16.05),
        settlement(AUGUST, SEPTEMBER, 16.9),
        settlement(AUGUST, LocalDate.of(2024, 11, 20), 18)));

    // Tuesday lacks August, 21 August lacks October
    assertThat(bars.get("VX1")).extracting(IndexBar::close).containsExactly(32.1, 16.9);
    assertThat(bars.get("VX1")).extracting(IndexBar::date).containsExactly(MONDAY, AUGUST);
    assertThat(bars.get("VX2")).extracting(IndexBar::close).containsExactly(28.3);
  }

  private static VxSettlement settlement(LocalDate session, LocalDate expiry, double settle) {
    return new VxSettlement(session, expiry, NONE, NONE, NONE, settle);
  }

  private static MarketSnapshot market(LocalDate session, double vix) {
    return MarketFixture.on(session)
        .vix(vix)
        .vx(AUGUST, 32.1)
        .vx(SEPTEMBER, 28.3)
        .vx(OCTOBER, 27)
        .build();
  }

  private static RegimeOutcome of(MarketSnapshot market, Optional<RegimeMemory> before) {
    return Regimes.of(
        market,
        new HistoryWindow(Map.of()),
        LiquidityHistory.NONE,
        before,
        MarketFixture.CALENDAR,
        Policy.steward());
  }
}
