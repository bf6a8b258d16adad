package io.nightcondor.analytics.pricing;

import static io.nightcondor.analytics.market.OptionRight.CALL;
import static io.nightcondor.analytics.market.OptionRight.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.ImpliedVol.Reason;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.ImpliedVol.Unsolved;
import io.nightcondor.analytics.market.OptionRight;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedVolatilityTest {

  /** Hours to decades, 1 % to 800 %, eight deviations to either side. */
  @Property(tries = 5_000)
  void givenPriceOfAnyVol_whenSolved_thenVolOrPriceComesBack(
      @ForAll OptionRight right,
      @ForAll @Scale(9) @DoubleRange(min = 5, max = 10_000) double forward,
      @ForAll @Scale(9) @DoubleRange(min = -8, max = 8) double deviations,
      @ForAll @Scale(9) @DoubleRange(min = -4.6, max = 2.08) double logVol,
      @ForAll @Scale(9) @DoubleRange(min = -9, max = 2.7) double logYears,
      @ForAll @Scale(9) @DoubleRange(min = 0.5, max = 1.02) double discountFactor) {
    double vol = Math.exp(logVol);
    double years = Math.exp(logYears);
    double logMoneyness = Math.max(-8, Math.min(8, deviations * vol * Math.sqrt(years)));
    double strike = forward * Math.exp(logMoneyness);
    double price = Black76.price(right, forward, strike, vol, years, discountFactor);
    // a price is a double: its last digits, and those of the intrinsic value inside it, are noise
    double noise = 4e-16 * Math.max(forward, strike);
    ImpliedVol result =
        ImpliedVolatility.solve(right, price, forward, strike, years, discountFactor);
    if (result instanceof Solved solved) {
      double vega = Black76.vega(forward, strike, vol, years, discountFactor);
      double again = Black76.price(right, forward, strike, solved.vol(), years, discountFactor);
      assertThat(again).isCloseTo(price, within(1e-13 * Math.max(forward, strike)));
      if (vega > 1e-7 * forward) {
        assertThat(solved.vol()).isCloseTo(vol, within(1e-8 + 4 * noise / vega));
      }
    } else {
      double intrinsic = discountFactor * Math.max(right.sign() * (forward - strike), 0);
      double bound = discountFactor * (right == CALL ? forward : strike);
      assertThat(Math.min(price - intrinsic, bound - price)).isLessThan(4 * noise);
    }
  }

  /**
   * H3: Haug's 1.7011 at 28 %; half a printed digit over a vega of 6.1 is a thousandth of a point.
   */
  @Test
  void givenHaugFuturesOption_whenSolved_thenItsVol() {
    ImpliedVol vol = ImpliedVolatility.solve(CALL, 1.7011, 19, 19, 0.75, Math.exp(-0.075));
    assertThat(((Solved) vol).vol()).isCloseTo(0.28, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "CALL, 99.99, 5100, 5000, 0.5, 1, BELOW_INTRINSIC",
    "CALL, 100, 5100, 5000, 0.5, 1, BELOW_INTRINSIC",
    "PUT, 0, 5100, 5000, 0.5, 1, BELOW_INTRINSIC",
    "PUT, -1, 5100, 5000, 0.5, 1, BELOW_INTRINSIC",
    "PUT, NaN, 5100, 5000, 0.5, 1, BELOW_INTRINSIC",
    "CALL, 5100, 5100, 5000, 0.5, 1, ABOVE_MAX",
    "CALL, 5050, 5100, 5000, 0.5, 0.99, ABOVE_MAX",
    "PUT, 5000, 5100, 5000, 0.5, 1, ABOVE_MAX",
    "CALL, 120, 5100, 5000, 0, 1, EXPIRED",
    "CALL, 120, 5100, 5000, -0.01, 1, EXPIRED",
    "CALL, 120, NaN, 5000, 0.5, 1, NO_FORWARD",
    "CALL, 120, 0, 5000, 0.5, 1, NO_FORWARD",
    "CALL, 120, 5100, 5000, 0.5, NaN, NO_FORWARD"
  })
  void givenPriceWithoutVol_whenSolved_thenReason(
      OptionRight right,
      double price,
      double forward,
      double strike,
      double years,
      double discountFactor,
      Reason reason) {
    assertThat(ImpliedVolatility.solve(right, price, forward, strike, years, discountFactor))
        .isEqualTo(new Unsolved(reason));
  }

  @Property
  void givenAnyNumbers_whenSolved_thenNeverThrowsNorNaN(
      @ForAll OptionRight right,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double price,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double forward,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 99_999) double strike,
      @ForAll @Scale(9) @DoubleRange(min = -1, max = 100) double years,
      @ForAll @Scale(9) @DoubleRange(min = -1, max = 2) double discountFactor) {
    ImpliedVol result =
        ImpliedVolatility.solve(right, price, forward, strike, years, discountFactor);
    if (result instanceof Solved solved) {
      assertThat(solved.vol()).isPositive().isFinite();
    }
  }

  @Property
  void givenDearerOption_whenSolved_thenHigherVol(
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 0.5) double share,
      @ForAll @Scale(9) @DoubleRange(min = 0.7, max = 1.3) double moneyness) {
    double strike = 5000 * moneyness;
    double bound = Math.min(5000, strike);
    double lower = solved(share * bound, strike);
    double higher = solved((share + 0.001) * bound, strike);
    assertThat(higher).isGreaterThan(lower);
  }

  /** Of the out-of-the-money option on a forward of 5000, half a year. */
  private static double solved(double price, double strike) {
    OptionRight right = strike < 5000 ? PUT : CALL;
    return ((Solved) ImpliedVolatility.solve(right, price, 5000, strike, 0.5, 1)).vol();
  }
}
