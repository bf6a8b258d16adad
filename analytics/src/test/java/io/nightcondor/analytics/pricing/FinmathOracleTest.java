package io.nightcondor.analytics.pricing;

import static io.nightcondor.analytics.market.OptionRight.CALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.ImpliedVol.Solved;
import net.finmath.functions.AnalyticFormulas;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** finmath-lib's formulas, written by others for other purposes, on calls without discounting. */
class FinmathOracleTest {

  private static final double FORWARD = 5_000;

  /** Its normal distribution is good to 1e-15, which a price of a forward's size multiplies. */
  private static final double PRICE = 1e-14 * FORWARD;

  /** Its ln(F / K) is good to 1e-16, which deviations from 0.0027 up divide. */
  private static final double LOGARITHM = 4e-14;

  @Property
  void givenCall_whenPriced_thenPriceAndGreeksAreFinmaths(
      @ForAll @Scale(9) @DoubleRange(min = -4, max = 4) double deviations,
      @ForAll @Scale(9) @DoubleRange(min = 0.05, max = 1.5) double vol,
      @ForAll @Scale(9) @DoubleRange(min = 0.003, max = 3) double years) {
    double strike = FORWARD * Math.exp(deviations * vol * Math.sqrt(years));
    Greeks greeks = Black76.greeks(CALL, FORWARD, strike, vol, years, 1);
    double theirPrice =
        AnalyticFormulas.blackScholesGeneralizedOptionValue(FORWARD, vol, years, strike, 1);
    double theirGamma = AnalyticFormulas.blackScholesOptionGamma(FORWARD, 0, vol, years, strike);
    double theirVega = AnalyticFormulas.blackScholesOptionVega(FORWARD, 0, vol, years, strike);
    assertThat(greeks.price()).isCloseTo(theirPrice, within(PRICE));
    assertThat(greeks.delta())
        .isCloseTo(
            AnalyticFormulas.blackScholesOptionDelta(FORWARD, 0, vol, years, strike),
            within(LOGARITHM));
    // d1 of up to four enters the densities squared
    assertThat(greeks.gamma()).isCloseTo(theirGamma, within(8 * LOGARITHM * theirGamma));
    assertThat(greeks.vegaPerPoint() * 100).isCloseTo(theirVega, within(8 * LOGARITHM * theirVega));
  }

  /** Its search stops at a price error of 1e-13 or so. */
  @Property(tries = 200)
  void givenPriceOfFinmaths_whenSolved_thenItsVol(
      @ForAll @Scale(9) @DoubleRange(min = 0, max = 2) double deviations,
      @ForAll @Scale(9) @DoubleRange(min = 0.05, max = 1) double vol,
      @ForAll @Scale(9) @DoubleRange(min = 0.02, max = 2) double years) {
    double strike = FORWARD * Math.exp(deviations * vol * Math.sqrt(years));
    double price =
        AnalyticFormulas.blackScholesGeneralizedOptionValue(FORWARD, vol, years, strike, 1);
    double theirs =
        AnalyticFormulas.blackScholesOptionImpliedVolatility(FORWARD, years, strike, 1, price);
    double ours = ((Solved) ImpliedVolatility.solve(CALL, price, FORWARD, strike, years, 1)).vol();
    assertThat(ours).isCloseTo(vol, within(1e-12 * vol)).isCloseTo(theirs, within(1e-9));
  }
}
