package io.nightcondor.analytics.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainPanel.ExplainRow;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What must hold whatever the markets are. */
class ExplainIdentitiesTest {

  private static final LocalDate THEN = LocalDate.of(2024, 8, 5);
  private static final LocalDate NOW = LocalDate.of(2024, 8, 6);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final LocalDate VIX_EXPIRY = LocalDate.of(2024, 9, 18);
  private static final String PUT = "SPXW240904P05450000";

  /** A hundred floating roundings of figures up to 10^7 USD; a cent is four orders above it. */
  private static final double ROUNDING = 1e-6;

  /** No time to the same accuracy: one and the same forward, vol and rate. */
  private static final double NOTHING = 1e-9;

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void givenRandomMarkets_whenExplained_thenStepsAndTermsSumToTheProfitOfTheMarks(
      @ForAll @DoubleRange(min = 4800, max = 6300) double forwardThen,
      @ForAll @DoubleRange(min = -0.12, max = 0.12) double forwardReturn,
      @ForAll @DoubleRange(min = 0.08, max = 0.80) double volThen,
      @ForAll @DoubleRange(min = 0.08, max = 0.80) double volNow,
      @ForAll @DoubleRange(min = -1.5, max = 0.5) double slope,
      @ForAll @DoubleRange(min = 0.97, max = 1.01) double discountFactor,
      @ForAll @DoubleRange(min = 0, max = 80) double quotedAbove,
      @ForAll @IntRange(min = 1, max = 20) int contracts,
      @ForAll @IntRange(min = 1, max = 20) int days) {
    LocalDate session = MarketFixture.CALENDAR.sessionOnOrBefore(THEN.plusDays(days));
    LocalDate now = session.isAfter(THEN) ? session : NOW;
    List<Position> condor = condor(contracts);
    TwoCloses closes = new TwoCloses(
            // a quote far from the smile makes the vertical meet its bounds
            market(THEN, forwardThen, discountFactor, smile(volThen, slope))
                .quote("SPXW240904P05684000", quotedAbove, quotedAbove + 2)
                .build(),
            market(now, forwardThen * (1 + forwardReturn), 0.999, smile(volNow, slope / 2))
                .quote("SPXW240904C05900000", quotedAbove, quotedAbove + 4)
                .build())
        .condor(condor, DeltaState.TESTED, DeltaState.SAFE)
        .leg(PUT, -contracts)
        .leg("VIX240918C00030000", 3.5);

    ExplainPanel panel = closes.panel();

    double total = TwoCloses.value(panel.total());
    assertThat(TwoCloses.sum(TwoCloses.all(panel.steps()))).isCloseTo(total, within(ROUNDING));
    assertThat(TwoCloses.sum(TwoCloses.all(panel.terms()))).isCloseTo(total, within(ROUNDING));
    assertThat(panel.terms().unexplainedQuote()).isEqualTo(panel.steps().quote());
    assertThat(panel
            .thetaTested()
            .plus(panel.thetaUntested())
            .plus(panel.thetaOther())
            .map(theta -> theta - TwoCloses.value(panel.terms().theta())))
        .satisfies(rest -> assertThat(TwoCloses.value(rest)).isCloseTo(0, within(ROUNDING)));
    assertThat(panel.rows()).hasSize(3).allSatisfy(row -> {
      double profit = TwoCloses.value(row.total());
      assertThat(TwoCloses.sum(TwoCloses.all(row.steps()))).isCloseTo(profit, within(ROUNDING));
      assertThat(TwoCloses.sum(TwoCloses.all(row.terms()))).isCloseTo(profit, within(ROUNDING));
      assertThat(row.reason().isEmpty()).isEqualTo(row.withinThreshold());
    });
    // the condor's own profit, each vertical within its bounds
    double costThen = TwoCloses.value(closes.valueThen(condor).costToClose());
    double costNow = TwoCloses.value(closes.valueNow(condor).costToClose());
    assertThat(TwoCloses.value(row(panel, "CONDOR").total()))
        .isCloseTo(-(costNow - costThen) * 100 * contracts, within(ROUNDING));
  }

  @Test
  void givenNothingMovedButADay_whenExplained_thenAllIsTimeAndTheta() {
    ExplainPanel panel = new TwoCloses(
            flat(THEN, 5500, 0.20).build(), flat(NOW, 5500, 0.20).build())
        .leg(PUT, 7)
        .panel();

    double total = TwoCloses.value(panel.total());
    assertThat(total).isNegative();
    assertThat(TwoCloses.value(panel.steps().time())).isCloseTo(total, within(NOTHING));
    assertThat(TwoCloses.value(panel.terms().theta())).isCloseTo(total, within(NOTHING));
    assertThat(TwoCloses.value(panel.terms().unexplained())).isCloseTo(0, within(NOTHING));
    assertThat(panel.withinThreshold()).isTrue();
    assertThat(panel.reason()).isEmpty();
  }

  /** Taylor's remainder: of the third order in the move, so an eighth of it at half the move. */
  @Test
  void givenASpotMoveAlone_whenExplained_thenDeltaGammaAndAResidualOfThirdOrder() {
    double whole = residual(40, 0);

    assertThat(Math.abs(whole)).isPositive();
    // the fourth order is left: less than a tenth of the third at 0.7 % with a month to go
    assertThat(whole / residual(20, 0)).isCloseTo(8, within(0.8));
  }

  /** Were vanna or volga off, a part of the second order would be left and the ratio near 4. */
  @Test
  void givenSpotAndVolMoveTogether_whenExplained_thenVannaAndVolgaLeaveAThirdOrder() {
    assertThat(residual(-8, 0.004) / residual(-4, 0.002)).isCloseTo(8, within(0.8));
    assertThat(residual(-8, 0.001) / residual(-4, 0.0005)).isCloseTo(8, within(0.8));
    assertThat(residual(0, 0.004) / residual(0, 0.002)).isCloseTo(8, within(0.8));
  }

  /** What the terms leave of a move on the very day of the stored greeks, USD. */
  private static double residual(double points, double vol) {
    MarketSnapshot then = flat(THEN, 5500, 0.20).build();
    MarketSnapshot moved = flat(THEN, 5500 + points, 0.20 + vol).build();
    MarketSnapshot now = flat(NOW, 5500 + points, 0.20 + vol).build();
    TwoCloses closes = new TwoCloses(then, now).leg(PUT, 1);
    ExplainTerms terms = closes.panel().terms();
    assertThat(terms.vegaSkew()).isEqualTo(Figure.of(0));
    assertThat(TwoCloses.value(terms.rho())).isZero();
    double explained = TwoCloses.value(terms.delta())
        + TwoCloses.value(terms.gamma())
        + TwoCloses.value(terms.vegaSurface())
        + TwoCloses.value(terms.vanna())
        + TwoCloses.value(terms.volga());
    return 100 * (closes.mark(moved, PUT) - closes.mark(then, PUT)) - explained;
  }

  @Test
  void givenAParallelMoveOfVol_whenExplained_thenSurfaceAndVolgaAndNoSkew() {
    ExplainPanel panel = new TwoCloses(
            flat(THEN, 5500, 0.20).build(), flat(NOW, 5500, 0.23).build())
        .leg(PUT, 5)
        .panel();

    assertThat(TwoCloses.value(panel.terms().vegaSurface())).isPositive();
    assertThat(TwoCloses.value(panel.terms().volga())).isNotZero();
    assertThat(TwoCloses.value(panel.terms().vegaSkew())).isZero();
    assertThat(TwoCloses.value(panel.terms().delta())).isZero();
    assertThat(TwoCloses.value(panel.terms().vanna())).isZero();
    assertThat(TwoCloses.value(panel.steps().spot())).isZero();
    assertThat(TwoCloses.value(panel.steps().vol())).isPositive();
  }

  @Test
  void givenASmileThatMovesWithTheForward_whenExplained_thenTheVolOfTheStrikeIsAllSkew() {
    Smile smile = smile(0.20, -0.6);
    ExplainPanel panel = new TwoCloses(
            market(THEN, 5500, 1, smile).build(), market(NOW, 5550, 1, smile).build())
        .leg(PUT, 5)
        .panel();

    assertThat(TwoCloses.value(panel.terms().vegaSurface())).isCloseTo(0, within(NOTHING));
    // the forward rises away from the strike and the smile with it: vol at the strike rises
    assertThat(TwoCloses.value(panel.terms().vegaSkew())).isPositive();
  }

  @Test
  void givenTheSmileByStrikeStands_whenTheForwardMoves_thenSurfaceAndSkewCancel() {
    ExplainPanel panel = new TwoCloses(
            market(THEN, 5500, 1, byStrike(5500)).build(),
            market(NOW, 5550, 1, byStrike(5550)).build())
        .leg(PUT, 5)
        .panel();

    double surface = TwoCloses.value(panel.terms().vegaSurface());
    assertThat(surface).isNotZero();
    assertThat(TwoCloses.value(panel.terms().vegaSkew())).isCloseTo(-surface, within(ROUNDING));
    assertThat(TwoCloses.value(panel.steps().vol())).isCloseTo(0, within(ROUNDING));
  }

  @Test
  void givenARateMoveAlone_whenExplained_thenRhoAndTheRateStepAgree() {
    double years = ChronoUnit.DAYS.between(NOW, EXPIRY) / 365.0;
    double yearsThen = ChronoUnit.DAYS.between(THEN, EXPIRY) / 365.0;
    ExplainPanel panel = new TwoCloses(
            market(THEN, 5500, StrictMath.exp(-0.05 * yearsThen), smile(0.20, 0))
                .build(),
            market(NOW, 5500, StrictMath.exp(-0.0501 * years), smile(0.20, 0)).build())
        .leg(PUT, 100)
        .panel();

    double rho = TwoCloses.value(panel.terms().rho());
    assertThat(rho).isNegative();
    // 1 basis point; the steps revalue a day later, with 29 days of 30 left: 3 % of it, and theta
    // of the price itself
    assertThat(TwoCloses.value(panel.steps().rate())).isCloseTo(rho, within(0.06 * -rho));
  }

  @Test
  void givenTheSamePositionsInAnotherOrder_whenExplained_thenTheSamePanel() {
    MarketSnapshot then = flat(THEN, 5500, 0.20).build();
    MarketSnapshot now = flat(NOW, 5400, 0.27).build();
    List<Position> condor = condor(3);

    ExplainPanel one = new TwoCloses(then, now)
        .condor(condor, DeltaState.WATCH, DeltaState.SAFE)
        .leg(PUT, -2)
        .leg("SPXW240904C05600000", 1)
        .panel();
    ExplainPanel other = new TwoCloses(then, now)
        .leg("SPXW240904C05600000", 1)
        .leg(PUT, -2)
        .condor(condor, DeltaState.WATCH, DeltaState.SAFE)
        .panel();

    assertThat(other).isEqualTo(one);
    assertThat(one.rows()).extracting(ExplainRow::kind).containsExactly("CONDOR", "LEG", "LEG");
  }

  private static ExplainRow row(ExplainPanel panel, String kind) {
    return panel.rows().stream()
        .filter(row -> row.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** Put spread 5684/5634, call spread 5900/5950. */
  private static List<Position> condor(int contracts) {
    return List.of(
        BookFixture.leg("SPXW240904P05634000", contracts, 10, "condor"),
        BookFixture.leg("SPXW240904P05684000", -contracts, 18, "condor"),
        BookFixture.leg("SPXW240904C05900000", -contracts, 15, "condor"),
        BookFixture.leg("SPXW240904C05950000", contracts, 10, "condor"));
  }

  private static MarketFixture flat(LocalDate session, double forward, double vol) {
    return market(session, forward, 1, logMoneyness -> vol);
  }

  private static MarketFixture market(
      LocalDate session, double forward, double discountFactor, Smile smile) {
    return MarketFixture.on(session)
        .slice(Root.SPXW, EXPIRY, forward, discountFactor, smile)
        .slice(Root.VIX, VIX_EXPIRY, 22 * (5500 / forward), 0.995, logMoneyness -> 0.9)
        .vix(23)
        .vx(VIX_EXPIRY, 22 * (5500 / forward));
  }

  /** Falls with the strike, levels off far out. */
  private static Smile smile(double atm, double slope) {
    return logMoneyness ->
        Math.max(0.03, atm + slope * Math.max(-0.2, Math.min(0.2, logMoneyness)));
  }

  /** 20 % at 5500, a vol point less for every 100 points of strike, whatever the forward is. */
  private static Smile byStrike(double forward) {
    return logMoneyness -> 0.20 - 0.0001 * (forward * StrictMath.exp(logMoneyness) - 5500);
  }
}
