package io.nightcondor.analytics.pricing;

import static io.nightcondor.analytics.market.OptionRight.CALL;
import static io.nightcondor.analytics.market.OptionRight.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.risk.CalibrationStress;
import io.nightcondor.analytics.risk.SpxVolMove;
import io.nightcondor.analytics.risk.VolResponse;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Black76Test {

  /** Four decimals are printed, good to half a digit. */
  private static final double FOUR_DECIMALS = 5e-5;

  /** Two decimals are printed, good to half a digit. */
  private static final double TWO_DECIMALS = 5e-3;

  /**
   * Spot, strike, time, rate and cost of carry. Haug, Complete Guide to Option Pricing Formulas,
   * 1998, pp. 2-8 (2.1334, 2.4648, 1.7011); Hull, Options, Futures and Other Derivatives (4.76 and
   * 0.81 of chapter 15, 51.83 of chapter 17).
   */
  @ParameterizedTest
  @CsvSource({
    "CALL, 60, 65, 0.25, 0.08, 0.08, 0.30, 2.1334, 4",
    "PUT, 100, 95, 0.5, 0.10, 0.05, 0.20, 2.4648, 4",
    "CALL, 19, 19, 0.75, 0.10, 0, 0.28, 1.7011, 4",
    "PUT, 19, 19, 0.75, 0.10, 0, 0.28, 1.7011, 4",
    "CALL, 42, 40, 0.5, 0.10, 0.10, 0.20, 4.76, 2",
    "PUT, 42, 40, 0.5, 0.10, 0.10, 0.20, 0.81, 2",
    "CALL, 930, 900, 0.16666666666666666, 0.08, 0.05, 0.20, 51.83, 2"
  })
  void givenTextbookOption_whenPriced_thenPrintedValue(
      OptionRight right,
      double spot,
      double strike,
      double years,
      double rate,
      double carry,
      double vol,
      double printed,
      int decimals) {
    double price = Black76.price(
        right, spot * Math.exp(carry * years), strike, vol, years, Math.exp(-rate * years));
    assertThat(price).isCloseTo(printed, within(decimals == 4 ? FOUR_DECIMALS : TWO_DECIMALS));
  }

  /** Haug 1998, pp. 11-16. */
  @Test
  void givenHaugFuturesOption_whenDeltaTaken_thenPrintedValue() {
    double discountFactor = Math.exp(-0.10 * 0.5);
    assertThat(Black76.delta(CALL, 105, 100, 0.36, 0.5, discountFactor))
        .isCloseTo(0.5946, within(FOUR_DECIMALS));
    assertThat(Black76.delta(PUT, 105, 100, 0.36, 0.5, discountFactor))
        .isCloseTo(-0.3566, within(FOUR_DECIMALS));
  }

  /** Haug 1998, pp. 11-16: per point of spot, so twice the ratio of forward to spot. */
  @Test
  void givenHaugStockOption_whenGammaTaken_thenPrintedValue() {
    double ratio = Math.exp(0.10 * 0.75);
    double gamma =
        Black76.greeks(CALL, 55 * ratio, 60, 0.30, 0.75, Math.exp(-0.10 * 0.75)).gamma();
    assertThat(gamma * ratio * ratio).isCloseTo(0.0278, within(FOUR_DECIMALS));
  }

  /** Haug, Complete Guide: carry of 6.95 % against a rate of 10.5 %. */
  @Test
  void givenHaugOptionWithDividends_whenVegaTaken_thenPrintedValue() {
    double forward = 55 * Math.exp(0.0695 * 0.75);
    assertThat(Black76.vega(forward, 60, 0.30, 0.75, Math.exp(-0.105 * 0.75)))
        .isCloseTo(18.5027, within(FOUR_DECIMALS));
  }

  /** Haug 1998, pp. 11-16: the derivative per year with the spot held, so the forward moves too. */
  @Test
  void givenHaugIndexPut_whenTimePasses_thenPrintedTheta() {
    DoubleUnaryOperator put = years ->
        Black76.price(PUT, 430 * Math.exp(0.02 * years), 405, 0.20, years, Math.exp(-0.07 * years));
    // the central difference errs by about its third derivative times 1e-10
    double theta = -derivative(put, 1 / 12.0, 1e-5);
    assertThat(theta).isCloseTo(-31.1924, within(FOUR_DECIMALS));
  }

  @Property
  void givenAnyOption_whenCallAndPutCompared_thenParityHolds(
      @ForAll @Scale(9) @DoubleRange(min = 500, max = 8000) double forward,
      @ForAll @Scale(9) @DoubleRange(min = 0.3, max = 3) double moneyness,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 4) double vol,
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 5) double years,
      @ForAll @Scale(9) @DoubleRange(min = 0.7, max = 1.01) double discountFactor) {
    double strike = forward * moneyness;
    double difference = Black76.price(CALL, forward, strike, vol, years, discountFactor)
        - Black76.price(PUT, forward, strike, vol, years, discountFactor);
    // both share one time value, so only roundings of the forward's size remain
    assertThat(difference)
        .isCloseTo(discountFactor * (forward - strike), within(1e-14 * (forward + strike)));
  }

  @Property
  void givenAnyOption_whenBumped_thenGreeksAreItsDerivatives(
      @ForAll OptionRight right,
      @ForAll @Scale(9) @DoubleRange(min = -2, max = 2) double deviations,
      @ForAll @Scale(9) @DoubleRange(min = 0.08, max = 1.5) double vol,
      @ForAll @Scale(9) @DoubleRange(min = 0.02, max = 2) double years,
      @ForAll @Scale(9) @DoubleRange(min = 0.85, max = 1) double discountFactor) {
    double forward = 5000;
    double strike = forward * Math.exp(deviations * vol * Math.sqrt(years));
    Greeks greeks = Black76.greeks(right, forward, strike, vol, years, discountFactor);
    double point = 1e-3 * forward * vol * Math.sqrt(years);
    double volStep = 1e-3 * vol;
    DoubleUnaryOperator byForward =
        f -> Black76.price(right, f, strike, vol, years, discountFactor);
    DoubleUnaryOperator byVol =
        v -> Black76.price(right, forward, strike, v, years, discountFactor);
    DoubleUnaryOperator deltaByVol =
        v -> Black76.delta(right, forward, strike, v, years, discountFactor);
    DoubleUnaryOperator deltaByForward =
        f -> Black76.delta(right, f, strike, vol, years, discountFactor);
    DoubleUnaryOperator vegaByVol = v -> Black76.vega(forward, strike, v, years, discountFactor);
    // central differences over a thousandth of the natural scale err by about a millionth of it
    assertThat(greeks.delta()).isCloseTo(derivative(byForward, forward, point), within(2e-6));
    assertThat(greeks.gamma())
        .isCloseTo(derivative(deltaByForward, forward, point), within(2e-6 / (point * 1e3)));
    double vegaScale = forward * Math.sqrt(years) * 0.01;
    assertThat(greeks.vegaPerPoint())
        .isCloseTo(derivative(byVol, vol, volStep) * 0.01, within(2e-6 * vegaScale));
    assertThat(greeks.vanna())
        .isCloseTo(
            derivative(deltaByVol, vol, volStep) * forward * 1e-4,
            within(2e-5 * forward * 1e-4 / vol));
    assertThat(greeks.volga())
        .isCloseTo(
            derivative(vegaByVol, vol, volStep) * 1e-4, within(2e-5 * vegaScale * 0.01 / vol));
    double bumped = discountFactor * Math.exp(-1e-4 * years);
    assertThat(greeks.rhoPerBp())
        .isCloseTo(
            Black76.price(right, forward, strike, vol, years, bumped) - greeks.price(),
            within(1e-11 * forward));
  }

  @ParameterizedTest
  @EnumSource
  void givenTwoDays_whenOneDayPasses_thenThetaIsTheRevaluation(OptionRight right) {
    double rate = 0.05;
    double later = Black76.price(right, 5000, 4990, 0.15, 1 / 365.0, Math.exp(-rate / 365));
    double now = Black76.price(right, 5000, 4990, 0.15, 2 / 365.0, Math.exp(-rate * 2 / 365));
    double theta = Black76.greeks(right, 5000, 4990, 0.15, 2 / 365.0, Math.exp(-rate * 2 / 365))
        .thetaPerDay();
    assertThat(theta).isCloseTo(later - now, within(1e-10));
  }

  @Test
  void givenLastHours_whenThetaTaken_thenWholeTimeValueIsLost() {
    double years = 6.5 / 24 / 365;
    double price = Black76.price(PUT, 5000, 4990, 0.15, years, 0.9999);
    assertThat(Black76.greeks(PUT, 5000, 4990, 0.15, years, 0.9999).thetaPerDay())
        .isEqualTo(-price);
    assertThat(Black76.greeks(PUT, 5000, 4990, 0.15, 0, 1).thetaPerDay()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "CALL, 5000, 4900, 100, 1",
    "CALL, 5000, 5100, 0, 0",
    "CALL, 5000, 5000, 0, 0.5",
    "PUT, 5000, 5100, 100, -1",
    "PUT, 5000, 4900, 0, 0",
    "PUT, 5000, 5000, 0, -0.5"
  })
  void givenNoTimeOrNoVol_whenPriced_thenIntrinsicAndNoCurvature(
      OptionRight right, double forward, double strike, double intrinsic, double delta) {
    for (double[] volAndYears : new double[][] {{0.2, 0}, {0, 0.5}}) {
      Greeks greeks = Black76.greeks(right, forward, strike, volAndYears[0], volAndYears[1], 1);
      assertThat(greeks.price()).isEqualTo(intrinsic);
      // a half is the product of two rounded constants
      assertThat(greeks.delta()).isCloseTo(delta, within(2e-16));
      assertThat(greeks.gamma()).isZero();
      assertThat(greeks.vegaPerPoint()).isZero();
      assertThat(greeks.thetaPerDay()).isZero();
      assertThat(greeks.vanna()).isZero();
      assertThat(greeks.volga()).isZero();
    }
    assertThat(Black76.greeks(right, forward, strike, 0.2, 0, 1).rhoPerBp()).isZero();
  }

  /** A dearer strike costs a put buyer more and a call buyer less, and each the less per point. */
  @Property
  void givenThreeStrikes_whenPriced_thenMonotoneAndConvex(
      @ForAll OptionRight right,
      @ForAll @Scale(9) @DoubleRange(min = -6, max = 6) double deviations,
      @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 3) double vol,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 5) double years,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 0.5) double width) {
    double deviation = vol * Math.sqrt(years);
    double middle = 5000 * Math.exp(deviations * deviation);
    double step = middle * (1 - Math.exp(-width * deviation));
    double low = Black76.price(right, 5000, middle - step, vol, years, 1);
    double at = Black76.price(right, 5000, middle, vol, years, 1);
    double high = Black76.price(right, 5000, middle + step, vol, years, 1);
    // four roundings of the largest price
    double noise = 1e-15 * Math.max(low, high);
    assertThat(right.sign() * (low - high)).isGreaterThanOrEqualTo(-noise);
    assertThat(low - 2 * at + high).isGreaterThanOrEqualTo(-noise);
    assertThat(Math.abs(low - at)).isLessThanOrEqualTo(step + noise);
  }

  @Property
  void givenMoreVolOrTime_whenPriced_thenNotCheaper(
      @ForAll OptionRight right,
      @ForAll @Scale(9) @DoubleRange(min = 0.2, max = 5) double moneyness,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 3) double vol,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 5) double years,
      @ForAll @Scale(9) @DoubleRange(min = 1.001, max = 3) double factor) {
    double price = Black76.price(right, 5000, 5000 * moneyness, vol, years, 1);
    double noise = 1e-15 * price;
    assertThat(Black76.price(right, 5000, 5000 * moneyness, factor * vol, years, 1))
        .isGreaterThanOrEqualTo(price - noise);
    assertThat(Black76.price(right, 5000, 5000 * moneyness, vol, factor * years, 1))
        .isGreaterThanOrEqualTo(price - noise);
  }

  @Property
  void givenAnyFiniteNumbers_whenPriced_thenNoNaN(
      @ForAll OptionRight right,
      @ForAll @Scale(15) @DoubleRange(min = 1e-12, max = 1e12) double forward,
      @ForAll @Scale(15) @DoubleRange(min = 1e-12, max = 1e12) double strike,
      @ForAll @Scale(15) @DoubleRange(min = 0, max = 1e9) double vol,
      @ForAll @Scale(15) @DoubleRange(min = -10, max = 1e6) double years,
      @ForAll @Scale(15) @DoubleRange(min = 1e-9, max = 2) double discountFactor) {
    Greeks greeks = Black76.greeks(right, forward, strike, vol, years, discountFactor);
    assertThat(greeks.price()).isNotNegative().isFinite();
    assertThat(new double[] {
          greeks.delta(),
          greeks.gamma(),
          greeks.vegaPerPoint(),
          greeks.thetaPerDay(),
          greeks.rhoPerBp(),
          greeks.vanna(),
          greeks.volga()
        })
        .doesNotContain(Double.NaN);
  }

  /** Far from the forward nothing may turn to NaN, fall below 0 or rise above the bound. */
  @Property
  void givenExtremeOption_whenPriced_thenWithinBounds(
      @ForAll OptionRight right,
      @ForAll @Scale(9) @DoubleRange(min = 1e-3, max = 1e3) double moneyness,
      @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 20) double vol,
      @ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 30) double years) {
    Greeks greeks = Black76.greeks(right, 100, 100 * moneyness, vol, years, 1);
    double intrinsic = Math.max(right.sign() * (100 - 100 * moneyness), 0);
    double bound = right == CALL ? 100 : 100 * moneyness;
    assertThat(greeks.price()).isBetween(intrinsic, bound * (1 + 1e-14));
    assertThat(Math.abs(greeks.delta())).isBetween(0.0, 1.0);
    assertThat(greeks.gamma()).isNotNegative().isFinite();
    assertThat(greeks.vanna()).isFinite();
    assertThat(greeks.volga()).isFinite();
    assertThat(greeks.thetaPerDay()).isFinite();
  }

  /** py_vollib's table of reference values, first row: eleven deviations out of the money. */
  @Test
  void givenCallElevenDeviationsOut_whenPriced_thenDigitsRemain() {
    double price = Black76.price(CALL, 100 * Math.exp(0.025), 1000, 0.3, 0.5, Math.exp(-0.025));
    assertThat(price).isCloseTo(2.066481452e-26, Percentage.withPercentage(1e-7));
  }

  /**
   * H24 and H25 of the domain book: the 5684/5634 put spread, ten lots, at -0.70 delta with 30 days
   * to go. It is long vega and still loses in the fall, most if vols stand still.
   */
  @Test
  void givenBreachedSpread_whenStressed_thenLongVegaYetLoses() {
    double forward = 5506.57;
    double usd = 1000;
    double years = 30 / 365.0;
    double vega = 0.01
        * usd
        * (Black76.vega(forward, 5634, 0.20, years, 1)
            - Black76.vega(forward, 5684, 0.20, years, 1));
    double now = spread(forward, 0.20, years);
    double vixMove = CalibrationStress.FIVE_PERCENT.vixMove(23);
    double stressedVol = SpxVolMove.WITH_VIX.moved(0.20, 30, vixMove);
    // one dollar, as the domain book asks
    assertThat(vega).isCloseTo(392, within(1.0));
    assertThat(vixMove).isCloseTo(6.75, within(1e-12));
    assertThat(stressedVol).isCloseTo(0.2675, within(1e-12));
    double profit = usd * (now - spread(0.95 * forward, stressedVol, 28 / 365.0));
    assertThat(profit).isCloseTo(-8537, within(1.0));
    assertThat(profit / vixMove).isCloseTo(-1265, within(1.0));
  }

  /** H25; two dollars, as the domain book asks. */
  @ParameterizedTest
  @CsvSource({"FLAT, 11639", "MILD, 8228", "BASE, 7636", "ADVERSE, 6382"})
  void givenBreachedSpread_whenVolsAnswer_thenRemainingLossIsTheBooks(
      VolResponse response, double loss) {
    double vol = response.spxVol().moved(0.20, 30, response.vixMove(-5, 23));
    double remaining =
        1000 * (spread(0.95 * 5506.57, vol, 28 / 365.0) - spread(5506.57, 0.20, 30 / 365.0));
    assertThat(remaining).isCloseTo(loss, within(2.0));
  }

  /** Cost to close the short 5684 put against the long 5634 put, index points, no rates. */
  private static double spread(double forward, double vol, double years) {
    return Black76.price(PUT, forward, 5684, vol, years, 1)
        - Black76.price(PUT, forward, 5634, vol, years, 1);
  }

  private static double derivative(DoubleUnaryOperator function, double at, double step) {
    return (function.applyAsDouble(at + step) - function.applyAsDouble(at - step)) / (2 * step);
  }
}
