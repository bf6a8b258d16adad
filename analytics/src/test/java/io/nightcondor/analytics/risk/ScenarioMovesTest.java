package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each move by itself on one unit, its vol and forward worked out by hand. */
class ScenarioMovesTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  /** 30 days at the close: 30 / 365 years. */
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);

  private static final LocalDate VIX_EXPIRY = LocalDate.of(2024, 9, 18);
  private static final double YEARS = 30 / 365.0;

  /** USD for a hundred units of index points: some digits below the cent. */
  private static final double ROUNDING_USD = 1e-7;

  private final MarketSnapshot market = MarketFixture.on(SESSION)
      .slice(Root.SPXW, EXPIRY, 5000, 1, k -> 0.2 - 0.5 * k)
      .slice(Root.VIX, VIX_EXPIRY, 20, 1.0)
      .vix(23)
      .vx(VIX_EXPIRY, 20)
      .build();

  /** Forward 5000 x 0.97; the smile goes along, so the put's own vol is 0.2 - ln(4800/4850) / 2. */
  @Test
  void givenOneOption_whenTheIndexFalls_thenBlack76ByHand() {
    double vol = 0.2 - 0.5 * Math.log(4800 / 4850.0);
    assertThat(put(Scenario.spotOnly("fall", 0.97)))
        .isCloseTo(dollars(4850, 4800, vol), within(ROUNDING_USD));
  }

  @Test
  void givenStickyStrike_whenTheIndexFalls_thenTheOldVol() {
    double vol = 0.2 - 0.5 * Math.log(4800 / 5000.0);
    assertThat(put(Scenario.spotOnly("fall", 0.97).sticky(Stickiness.STRIKE)))
        .isCloseTo(dollars(4850, 4800, vol), within(ROUNDING_USD));
  }

  /** Down 5 %, the smile with it, then up 2 % with the smile in place: it stands at 4750. */
  @Test
  void givenASmileThatStaysBehind_whenTheIndexGoesOn_thenTheVolOfTheStrikeThere() {
    double vol = 0.2 - 0.5 * Math.log(4800 / 4750.0);
    assertThat(put(Scenario.spotOnly("fall and scan", 0.95).spotTimes(1.02)))
        .isCloseTo(dollars(4845, 4800, vol), within(ROUNDING_USD));
  }

  /** A skewness of -1 adds 0.2 / 6 a unit of x to the left; x = ln(4800/5000) / (0.2 root T). */
  @Test
  void givenMoreNegativeSkewness_whenRevalued_thenTheSmileIsTilted() {
    double k = Math.log(4800 / 5000.0);
    double vol = 0.2 - 0.5 * k - 0.2 / 6 * k / (0.2 * Math.sqrt(YEARS));
    assertThat(put(Scenario.UNCHANGED.withSkew(-1)))
        .isCloseTo(dollars(5000, 4800, vol), within(ROUNDING_USD));
    assertThat(put(Scenario.UNCHANGED.withSkew(-1))).isGreaterThan(put(Scenario.UNCHANGED));
  }

  /** The strike of 3000 lies 8.9 standard deviations out; it is tilted as one at 2. */
  @Test
  void givenAStrikeFarOut_whenTilted_thenAsAtTwoDeviations() {
    double vol = 0.2 - 0.5 * Math.log(3000 / 5000.0) + 0.2 / 6 * 2;
    assertThat(put(3000, 0, Scenario.UNCHANGED.withSkew(-1)))
        .isCloseTo(dollars(5000, 3000, vol), within(ROUNDING_USD));
  }

  /** A third of the way from 20 to 50 days: ln 1.5 / 3. */
  @Test
  void givenVolsByTenor_whenRevalued_thenTheFactorOfItsDays() {
    TenorCurve curve = TenorCurve.of(new double[] {20, 50}, new double[] {0, Math.log(1.5)});
    double vol = (0.2 - 0.5 * Math.log(4800 / 5000.0)) * Math.pow(1.5, 1 / 3.0);
    Scenario scenario = Scenario.of("by tenor", 0, 0, SpxVolMove.logChange(curve));
    assertThat(put(scenario)).isCloseTo(dollars(5000, 4800, vol), within(ROUNDING_USD));
    assertThat(SpxVolMove.logChange(curve).moved(0.3, 50, 10)).isCloseTo(0.45, within(1e-12));
  }

  @Test
  void givenAnOptionBesideItsSmile_whenTheIndexFalls_thenAsFarBesideIt() {
    double vol = 0.2 - 0.5 * Math.log(4800 / 4850.0) + 0.015;
    assertThat(put(4800, 0.015, Scenario.spotOnly("fall", 0.97)))
        .isCloseTo(dollars(4850, 4800, vol), within(ROUNDING_USD));
  }

  /** 0.22 at the strike and 0.20 below it; the smile falls to 0.12, half of which is left. */
  @Test
  void givenAnOptionFarBelowItsSmile_whenTheSmileFalls_thenHalfOfItIsLeft() {
    double tonight = 0.2 - 0.5 * Math.log(4800 / 5000.0);
    double smile = 0.2 - 0.5 * Math.log(4800 / (5000 * 0.8));
    double share = (tonight - 0.2) / tonight;
    assertThat(share).isBetween(0.0, 0.5);
    assertThat(put(4800, -0.2, Scenario.spotOnly("fall", 0.8)))
        .isCloseTo(dollars(4000, 4800, share * smile), within(ROUNDING_USD));
    assertThat(put(4800, -0.2, Scenario.UNCHANGED))
        .isCloseTo(dollars(5000, 4800, tonight - 0.2), within(ROUNDING_USD));
    double half = 0.5 * smile;
    assertThat(put(4800, -0.1, Scenario.spotOnly("fall", 0.8)))
        .isCloseTo(dollars(4000, 4800, half), within(ROUNDING_USD));
  }

  /** 44 days to settlement, half-way between 30 and 58 days: 9 points; 20 x 1.25; never below 9. */
  @Test
  void givenFuturesByTenor_whenMoved_thenTheLevelOfTheirDays() {
    double[] days = {30, 58};
    Scenario points = Scenario.UNCHANGED.withFutures(
        new VixFutureMove.Points(TenorCurve.of(days, new double[] {12, 6})));
    Scenario share = Scenario.UNCHANGED.withFutures(
        new VixFutureMove.LogChange(TenorCurve.flat(Math.log(1.25))));
    Scenario fall = Scenario.UNCHANGED.withFutures(new VixFutureMove.Points(TenorCurve.flat(-15)));
    VixFuture future = new VixFuture(VixFuture.Size.VX, VIX_EXPIRY);
    assertThat(value(future, 0, points)).isCloseTo(29_000, within(ROUNDING_USD));
    assertThat(value(future, 0, share)).isCloseTo(25_000, within(ROUNDING_USD));
    assertThat(value(future, 0, fall)).isCloseTo(9_000, within(ROUNDING_USD));
  }

  @Test
  void givenAVixOption_whenItsFutureAndVolMove_thenBlack76ByHand() {
    Scenario scenario = Scenario.UNCHANGED
        .withFutures(new VixFutureMove.Points(TenorCurve.flat(4)))
        .withVixVols(1.1);
    OptionSeries call = new OptionSeries(Root.VIX, VIX_EXPIRY, OptionRight.CALL, 25);
    double years = market.slice(Root.VIX, VIX_EXPIRY).orElseThrow().years();
    assertThat(value(call, 0, scenario))
        .isCloseTo(
            100 * Black76.price(OptionRight.CALL, 24, 25, 1.1, years, 1), within(ROUNDING_USD));
  }

  @Test
  void givenMovesBeyondEveryMarket_whenBuilt_thenRefused() {
    TenorCurve curve = TenorCurve.flat(1001);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VixFutureMove.Points(curve))
        .withMessage("a VIX future moves by at most 1000 points, got [1001.0] at [0.0] days");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VixFutureMove.LogChange(curve))
        .withMessage("a VIX future moves by at most a factor of 100, got logarithms [1001.0] at"
            + " [0.0] days");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpxVolMove.logChange(curve))
        .withMessage("vols move by at most a factor of 100, got logarithms [1001.0] at [0.0] days");
  }

  private double put(Scenario scenario) {
    return put(4800, 0, scenario);
  }

  private double put(double strike, double spread, Scenario scenario) {
    return value(new OptionSeries(Root.SPXW, EXPIRY, OptionRight.PUT, strike), spread, scenario);
  }

  private double value(Instrument instrument, double spread, Scenario scenario) {
    HeldLeg unit = new HeldLeg(instrument, 1, "unit");
    double[] value = new double[1];
    new Revaluation()
        .run(
            RandomBook.legs(market, List.of(unit), new double[] {spread}),
            ScenarioSet.of(scenario),
            value);
    return value[0];
  }

  private static double dollars(double forward, double strike, double vol) {
    return 100 * Black76.price(OptionRight.PUT, forward, strike, vol, YEARS, 1);
  }
}
