package io.nightcondor.analytics.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pricing.Black76;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SettlementDistributionTest {

  private static final double FORWARD = 5000;
  private static final double DISCOUNT_FACTOR = 0.996;
  private static final double MONTH = 30 / 365.0;

  /** A few operations on numbers near 1. */
  private static final double ROUNDING = 1e-14;

  /** Raw SVI of a month, g above 0.25: 15 % at the forward, 24 % at -0.1, 14 % at 0.1. */
  private static final Smile SKEW = k -> {
    double x = k - 0.02;
    double variance = 0.0006 + 0.02 * (-0.6 * x + StrictMath.sqrt(x * x + 0.0025));
    return StrictMath.sqrt(variance / MONTH);
  };

  /** Hull, Options, Futures and Other Derivatives, example 15.6: d1 0.7693, d2 0.6278. */
  @Test
  void givenHullsExample_whenFlatProbabilityRead_thenItsD2() {
    SettlementDistribution hull =
        SettlementDistribution.of(forward(42 * Math.exp(0.05)), k -> 0.2, 0.5);
    // N(0.6278) = 0.7349 as printed there
    assertThat(known(hull.above(40))).isCloseTo(0.7349, within(5e-5));
  }

  @Property
  void givenFlatSmile_whenDigitalRead_thenExactlyTheFlatVolFigure(
      @ForAll @DoubleRange(min = 1000, max = 20_000) double strike,
      @ForAll @DoubleRange(min = 0.03, max = 2) double vol,
      @ForAll @DoubleRange(min = 0.01, max = 5) double years) {
    SettlementDistribution flat = SettlementDistribution.of(forward(FORWARD), k -> vol, years);
    // both vols of the slope are the same double, so its product is 0
    assertThat(known(flat.below(strike))).isEqualTo(known(flat.belowFlat(strike)));
  }

  @Property
  void givenSkew_whenDigitalRead_thenSlopeOfThePut(
      @ForAll @DoubleRange(min = 4200, max = 5500) double strike) {
    SettlementDistribution skew = skew();
    double step = 0.05;
    double slope = (put(strike + step) - put(strike - step)) / (2 * step * DISCOUNT_FACTOR);
    // (0.05 / (5000 x 0.06))^2 / 6 of the third derivative, and 1e-12 of 700 points / 0.1
    assertThat(known(skew.below(strike))).isCloseTo(slope, within(2e-7));
  }

  @Property
  void givenSkew_whenPutAndCallDigitalAreAdded_thenOne(
      @ForAll @DoubleRange(min = 2500, max = 8000) double strike) {
    SettlementDistribution skew = skew();
    double callStep = 0.01;
    double call =
        -(call(strike + callStep) - call(strike - callStep)) / (2 * callStep * DISCOUNT_FACTOR);
    assertThat(known(skew.below(strike)) + known(skew.above(strike)))
        .isCloseTo(1, within(ROUNDING));
    // the call's own digital, by a difference that rounds to 1e-12 x 2500 / 0.02
    assertThat(known(skew.above(strike))).isCloseTo(call, within(5e-7));
  }

  @Property
  void givenSkew_whenStrikeRises_thenProbabilityRises(
      @ForAll @DoubleRange(min = 3000, max = 6500) double strike,
      @ForAll @DoubleRange(min = 0.5, max = 200) double more) {
    assertThat(known(skew().below(strike + more)))
        .isGreaterThanOrEqualTo(known(skew().below(strike)));
  }

  @Test
  void givenSkewBelow_whenDigitalIsComparedWithFlatVol_thenItIsSmaller() {
    // vol falls with the strike: dPut/dK loses vega times slope
    assertThat(known(skew().below(4700))).isLessThan(known(skew().belowFlat(4700)));
  }

  @Test
  void givenTheWholeLine_whenProfitProbabilityRead_thenOne() {
    assertThat(known(skew().between(1e-3, 1e9))).isEqualTo(1);
    assertThat(known(skew().between(-10, 1e9))).isEqualTo(1);
    assertThat(known(skew().between(5100, 5000))).isZero();
    assertThat(known(skew().touchBelow(0))).isZero();
    assertThat(known(skew().touchAbove(-5))).isEqualTo(1);
  }

  @Property
  void givenThreeLevels_whenMassesAreAdded_thenTheWhole(
      @ForAll @DoubleRange(min = 4000, max = 4800) double low,
      @ForAll @DoubleRange(min = 4800, max = 5200) double middle,
      @ForAll @DoubleRange(min = 5200, max = 6000) double high) {
    SettlementDistribution skew = skew();
    assertThat(known(skew.between(low, middle)) + known(skew.between(middle, high)))
        .isCloseTo(known(skew.between(low, high)), within(ROUNDING));
  }

  @Property
  void givenBarrier_whenTouchRead_thenBetweenSettlingThereAndOne(
      @ForAll @DoubleRange(min = 2000, max = 9000) double barrier,
      @ForAll @DoubleRange(min = 0.03, max = 1.5) double vol,
      @ForAll @DoubleRange(min = 0.01, max = 3) double years) {
    SettlementDistribution flat = SettlementDistribution.of(forward(FORWARD), k -> vol, years);
    assertThat(known(flat.touchBelow(barrier))).isBetween(known(flat.below(barrier)), 1.0);
    assertThat(known(flat.touchAbove(barrier))).isBetween(known(flat.above(barrier)), 1.0);
  }

  @Property
  void givenFlatSmile_whenBarrierMovesAway_thenTouchFalls(
      @ForAll @DoubleRange(min = 0, max = 2000) double distance,
      @ForAll @DoubleRange(min = 0, max = 1000) double more) {
    SettlementDistribution flat = SettlementDistribution.of(forward(FORWARD), k -> 0.2, MONTH);
    assertThat(known(flat.touchBelow(FORWARD - distance - more)))
        .isLessThanOrEqualTo(known(flat.touchBelow(FORWARD - distance)) + ROUNDING);
    assertThat(known(flat.touchAbove(FORWARD + distance + more)))
        .isLessThanOrEqualTo(known(flat.touchAbove(FORWARD + distance)) + ROUNDING);
  }

  @Test
  void givenBarrierAtTheForward_whenTouchRead_thenOneFromBothSides() {
    SettlementDistribution flat = SettlementDistribution.of(forward(FORWARD), k -> 0.2, MONTH);
    assertThat(known(flat.touchBelow(FORWARD))).isEqualTo(1);
    assertThat(known(flat.touchAbove(FORWARD))).isEqualTo(1);
    assertThat(known(flat.touchBelow(FORWARD + 10))).isEqualTo(1);
    assertThat(known(flat.touchAbove(FORWARD - 10))).isEqualTo(1);
    // 1e-6 of a point is 4e-9 standard deviations; the density of the minimum there is 0.8
    assertThat(known(flat.touchBelow(FORWARD - 1e-6))).isCloseTo(1, within(1e-8));
    assertThat(known(flat.touchAbove(FORWARD + 1e-6))).isCloseTo(1, within(1e-8));
  }

  /**
   * The formula of DOMAIN C4 against its meaning: the chance that the bridge between two daily ends
   * crosses, exp(-2 b (b - x) / v), averaged over the end x by Simpson's rule.
   */
  @Test
  void givenLowerBarrier_whenTouchIntegratedOverPaths_thenTheFormula() {
    double variance = 0.2 * 0.2 * MONTH;
    double barrier = Math.log(4700 / FORWARD);
    double root = Math.sqrt(variance);
    int steps = 20_000;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double z = -9 + 18.0 * i / steps;
      double end = -0.5 * variance + root * z;
      double crossed = end <= barrier ? 1 : Math.exp(-2 * barrier * (barrier - end) / variance);
      double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * crossed * Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }
    double touch = sum * 18.0 / steps / 3;
    SettlementDistribution flat = SettlementDistribution.of(forward(FORWARD), k -> 0.2, MONTH);
    // Simpson across the kink at the barrier: step 9e-4 squared
    assertThat(known(flat.touchBelow(4700))).isCloseTo(touch, within(1e-6));
    assertThat(known(flat.touchBelowByRule(4700))).isCloseTo(touch, within(0.01));
  }

  @Test
  void givenDeepInTheMoney_whenTheFolkRuleIsRead_thenNoMoreThanOne() {
    assertThat(known(skew().touchBelowByRule(5600))).isEqualTo(1);
    assertThat(known(skew().touchAboveByRule(4000))).isEqualTo(1);
  }

  @Test
  void givenAMonth_whenExpectedMoveRead_thenForwardTimesVolTimesRoot() {
    SettlementDistribution flat = SettlementDistribution.of(forward(FORWARD), k -> 0.2, MONTH);
    assertThat(known(flat.expectedMove(MONTH)))
        .isCloseTo(5000 * 0.2 * Math.sqrt(30 / 365.0), within(1e-9));
    // a straddle at the forward is sqrt(2 / pi) of one sigma, up to sigma^2 / 24 of it
    assertThat(known(flat.straddleProxy()) / known(flat.expectedMove(MONTH)))
        .isCloseTo(0.85 * Math.sqrt(2 / Math.PI) * DISCOUNT_FACTOR, within(1e-4));
  }

  @Test
  void givenNothingToReadFrom_whenAsked_thenTheReason() {
    SettlementDistribution expired = SettlementDistribution.of(forward(FORWARD), k -> 0.2, 0);
    SettlementDistribution noForward = SettlementDistribution.of(forward(Double.NaN), k -> 0.2, 1);
    SettlementDistribution noVol = SettlementDistribution.of(forward(FORWARD), k -> Double.NaN, 1);
    SettlementDistribution tooSteep =
        SettlementDistribution.of(forward(FORWARD), k -> 0.2 - 3 * Math.min(k, 0), MONTH);
    assertThat(expired.below(5000)).isEqualTo(Figure.missing("EXPIRED"));
    assertThat(expired.expectedMove(1)).isEqualTo(Figure.missing("EXPIRED"));
    assertThat(noForward.touchAbove(5000)).isEqualTo(Figure.missing("NO_FORWARD"));
    assertThat(noVol.between(4000, 5000)).isEqualTo(Figure.missing("NO_VOL"));
    assertThat(tooSteep.below(4500)).isEqualTo(Figure.missing("VERTICAL_ARBITRAGE"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> expired.below(Double.POSITIVE_INFINITY))
        .withMessage("a level must be finite, got Infinity");
  }

  private static SettlementDistribution skew() {
    return SettlementDistribution.of(forward(FORWARD), SKEW, MONTH);
  }

  private static double put(double strike) {
    return price(OptionRight.PUT, strike);
  }

  private static double call(double strike) {
    return price(OptionRight.CALL, strike);
  }

  private static double price(OptionRight right, double strike) {
    double vol = SKEW.vol(StrictMath.log(strike / FORWARD));
    return Black76.price(right, FORWARD, strike, vol, MONTH, DISCOUNT_FACTOR);
  }

  private static Forward forward(double level) {
    return new Forward(level, DISCOUNT_FACTOR, Forward.Method.PARITY_REGRESSION, 20, 0.1, false);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
