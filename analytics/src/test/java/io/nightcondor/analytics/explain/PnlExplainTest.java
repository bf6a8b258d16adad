package io.nightcondor.analytics.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Worked numbers between two closes of the summer of 2024. */
class PnlExplainTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate TUESDAY = LocalDate.of(2024, 8, 6);
  private static final LocalDate THURSDAY = LocalDate.of(2024, 8, 8);
  private static final LocalDate AUGUST_VIX = LocalDate.of(2024, 8, 21);
  private static final LocalDate SEPTEMBER_VIX = LocalDate.of(2024, 9, 18);
  private static final VixFuture VXM = new VixFuture(VixFuture.Size.VXM, SEPTEMBER_VIX);
  private static final String AT_THE_MONEY = "SPXW240904P05500000";
  /** Doubles of this size sum to nine decimals. */
  private static final double ROUNDING = 1e-9;
  /** An at-the-money option is worth F sqrt(2/pi) s (1 - s^2/6), s = vol sqrt(T)/2; s^5 is left. */
  private static final double SERIES = 5500 * 1e-8 * 100;

  @Test
  void givenAnOptionAtTheMoneyADayLater_whenExplained_thenTimeBySeriesAndTheRestIsTheQuote() {
    MarketSnapshot then =
        TwoCloses.flat(MONDAY, 5500).quote(AT_THE_MONEY, 125.5, 126.5).build();
    MarketSnapshot now =
        TwoCloses.flat(TUESDAY, 5500).quote(AT_THE_MONEY, 122.5, 123.5).build();

    ExplainPanel panel = new TwoCloses(then, now).leg(AT_THE_MONEY, 2).panel();

    // 126 to 123, twice, times 100
    assertThat(TwoCloses.value(panel.total())).isCloseTo(-600, within(ROUNDING));
    // 30 to 29 days: 125.7933 to 123.6791 by the series
    double time = 200 * (series(29) - series(30));
    assertThat(time).isCloseTo(-422.8, within(0.1));
    assertThat(TwoCloses.value(panel.steps().time())).isCloseTo(time, within(SERIES));
    assertThat(TwoCloses.value(panel.terms().theta())).isCloseTo(time, within(SERIES));
    assertThat(TwoCloses.value(panel.steps().quote())).isCloseTo(-600 - time, within(SERIES));
    // 5 % of 600 is 30; a tick of 0.10 x 100 x 2 is 20
    assertThat(TwoCloses.value(panel.threshold())).isCloseTo(30, within(ROUNDING));
    assertThat(panel.withinThreshold()).isFalse();
    assertThat(panel.rows())
        .singleElement()
        .satisfies(
            row -> assertThat(row.reason()).isEqualTo("quotes against the smile -$177 of -$177"));
    assertThat(panel.reason())
        .isEqualTo(AT_THE_MONEY + ": quotes against the smile -$177 of -$177");
    assertThat(panel.span()).isEqualTo("From 2024-08-05 to 2024-08-06, 1 session.");
    assertThat(panel.sessions()).isEqualTo(1);
  }

  /** 5 % of 600 is within a wider policy. */
  @Test
  void givenAPolicyThatAllowsMore_whenExplained_thenWithin() {
    MarketSnapshot then =
        TwoCloses.flat(MONDAY, 5500).quote(AT_THE_MONEY, 125.5, 126.5).build();
    MarketSnapshot now =
        TwoCloses.flat(TUESDAY, 5500).quote(AT_THE_MONEY, 122.5, 123.5).build();

    ExplainPanel panel = new TwoCloses(then, now)
        .policy(Policy.steward().withOverride("explain.unexplainedShare", "0.30"))
        .leg(AT_THE_MONEY, 2)
        .panel();

    assertThat(TwoCloses.value(panel.threshold())).isCloseTo(180, within(ROUNDING));
    assertThat(panel.withinThreshold()).isTrue();
    assertThat(panel.reason()).isEmpty();
  }

  @Test
  void givenAFallShortBeforeExpiry_whenExplained_thenTheReasonIsTermsOfHigherOrder() {
    LocalDate friday = LocalDate.of(2024, 8, 9);
    MarketSnapshot then =
        MarketFixture.on(MONDAY).slice(Root.SPXW, friday, 5500, 0.20).build();
    MarketSnapshot now =
        MarketFixture.on(THURSDAY).slice(Root.SPXW, friday, 5390, 0.20).build();

    ExplainPanel panel =
        new TwoCloses(then, now).leg("SPXW240809P05500000", -10).panel();

    assertThat(panel.withinThreshold()).isFalse();
    assertThat(TwoCloses.value(panel.terms().unexplainedQuote())).isCloseTo(0, within(1e-6));
    assertThat(panel.reason())
        .startsWith("SPXW240809P05500000: higher-order terms ")
        .endsWith(": 1 day to expiry, index moved -2.0 % and vol 0.0 points in 3 days");
  }

  /** 21.50 at 44 days, 22 at 16: the curve gives 0.50 in 28 days, 3 of them 0.0536. */
  @Test
  void givenAVixFutureOverThreeDays_whenExplained_thenRollDownAndDeltaOnTheRest() {
    MarketSnapshot then = MarketFixture.on(MONDAY)
        .vix(23)
        .vx(AUGUST_VIX, 22)
        .vx(SEPTEMBER_VIX, 21.5)
        .build();
    MarketSnapshot now = MarketFixture.on(THURSDAY)
        .vix(25)
        .vx(AUGUST_VIX, 25)
        .vx(SEPTEMBER_VIX, 24)
        .build();

    ExplainPanel panel = new TwoCloses(then, now).future(VXM, 6).panel();

    double rollDown = 600 * 3 * 0.5 / 28;
    assertThat(TwoCloses.value(panel.total())).isCloseTo(1500, within(ROUNDING));
    assertThat(TwoCloses.value(panel.terms().carry())).isCloseTo(rollDown, within(ROUNDING));
    assertThat(TwoCloses.value(panel.terms().delta())).isCloseTo(1500 - rollDown, within(ROUNDING));
    assertThat(TwoCloses.value(panel.steps().time())).isCloseTo(rollDown, within(ROUNDING));
    assertThat(panel.terms().unexplained()).isEqualTo(Figure.of(0));
    assertThat(panel.thetaOther()).isEqualTo(Figure.of(0));
    assertThat(panel.span())
        .isEqualTo(
            "From 2024-08-05 to 2024-08-08: 3 sessions lie in this step, 2024-08-05 was the last night run.");
  }

  @Test
  void givenAVixOption_whenItsFutureMoves_thenDeltaIsOnThatFuture() {
    MarketSnapshot then =
        MarketFixture.on(MONDAY).slice(Root.VIX, SEPTEMBER_VIX, 21.5, 0.9).build();
    MarketSnapshot now =
        MarketFixture.on(TUESDAY).slice(Root.VIX, SEPTEMBER_VIX, 22.0, 0.9).build();
    TwoCloses closes = new TwoCloses(then, now).leg("VIX240918C00025000", 10);

    double delta = ExplainMemory.of(then, closes.held())
        .positions()
        .get(0)
        .option()
        .orElseThrow()
        .greeks()
        .delta();

    assertThat(TwoCloses.value(closes.panel().terms().delta()))
        .isCloseTo(delta * 0.5 * 1000, within(ROUNDING));
  }

  /** Mids 262 and 210 of a spread 50 wide: worth no more than 50. A night later 250 and 210. */
  @Test
  void givenAVerticalBeyondItsBounds_whenExplained_thenTheQuoteStepHoldsTheBounds() {
    List<Position> deep = List.of(
        BookFixture.leg("SPXW240904P05634000", 2, 20, "condor"),
        BookFixture.leg("SPXW240904P05684000", -2, 26, "condor"),
        BookFixture.leg("SPXW240904C05800000", -2, 6, "condor"),
        BookFixture.leg("SPXW240904C05850000", 2, 2.5, "condor"));
    MarketSnapshot then = quoted(MONDAY, 262);
    MarketSnapshot now = quoted(TUESDAY, 250);
    TwoCloses closes = new TwoCloses(then, now).condor(deep, DeltaState.SAFE, DeltaState.SAFE);

    ExplainPanel panel = closes.panel();

    // ten points twice and not twelve
    assertThat(TwoCloses.value(panel.total())).isCloseTo(2000, within(1e-6));
    double model = TwoCloses.value(panel.steps().time());
    assertThat(TwoCloses.value(panel.steps().quote())).isCloseTo(2000 - model, within(1e-6));
  }

  @Test
  void givenACondorWithATestedSide_whenExplained_thenItsThetaApart() {
    MarketSnapshot then = TwoCloses.flat(MONDAY, 5500).build();
    ExplainPanel panel = new TwoCloses(then, TwoCloses.flat(THURSDAY, 5500).build())
        .condorThen(condor(), DeltaState.TESTED, DeltaState.WATCH)
        .condorNow(condor(), DeltaState.SAFE, DeltaState.TESTED)
        .leg(AT_THE_MONEY, 1)
        .panel();

    List<PositionMemory> positions = ExplainMemory.of(
            then,
            new TwoCloses(then, then)
                .condorThen(condor(), DeltaState.TESTED, DeltaState.WATCH)
                .leg(AT_THE_MONEY, 1)
                .held())
        .positions();
    assertThat(TwoCloses.value(panel.thetaTested()))
        .isCloseTo(3 * theta(positions, Optional.of(DeltaState.TESTED)), within(1e-6));
    assertThat(TwoCloses.value(panel.thetaUntested()))
        .isCloseTo(3 * theta(positions, Optional.of(DeltaState.WATCH)), within(1e-6));
    assertThat(TwoCloses.value(panel.thetaOther()))
        .isCloseTo(3 * theta(positions, Optional.empty()), within(1e-6));
    assertThat(TwoCloses.value(panel.thetaUntested())).isPositive();
    assertThat(TwoCloses.value(panel.thetaOther())).isNegative();
  }

  /** Same forward and vol, calls at 6 and 2.50. */
  private static MarketSnapshot quoted(LocalDate session, double shortPut) {
    return TwoCloses.flat(session, 5450)
        .quote("SPXW240904P05634000", 210, 210)
        .quote("SPXW240904P05684000", shortPut, shortPut)
        .quote("SPXW240904C05800000", 6, 6)
        .quote("SPXW240904C05850000", 2.5, 2.5)
        .build();
  }

  private static double theta(List<PositionMemory> positions, Optional<DeltaState> state) {
    return positions.stream()
        .filter(position -> position.sideState().equals(state))
        .mapToDouble(position ->
            position.units() * 100 * position.option().orElseThrow().greeks().thetaPerDay())
        .sum();
  }

  private static double series(int days) {
    double s = 0.5 * 0.20 * StrictMath.sqrt(days / 365.0);
    return 5500 * StrictMath.sqrt(2 / StrictMath.PI) * s * (1 - s * s / 6);
  }

  /** Put spread 5250/5200, call spread 5800/5850, two of them. */
  private static List<Position> condor() {
    return List.of(
        BookFixture.leg("SPXW240904P05200000", 2, 20, "condor"),
        BookFixture.leg("SPXW240904P05250000", -2, 26, "condor"),
        BookFixture.leg("SPXW240904C05800000", -2, 6, "condor"),
        BookFixture.leg("SPXW240904C05850000", 2, 2.5, "condor"));
  }
}
