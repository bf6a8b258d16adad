package io.nightcondor.analytics.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.smile.InterpolatedSmile.Knot;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SmileTest {

  private static final double ROUNDING = 1e-12;

  @Test
  void givenThreeKnots_whenRead_thenVarianceIsLinearAndWingsFlat() {
    double years = 0.25;
    InterpolatedSmile smile = new InterpolatedSmile(
        List.of(new Knot(0.1, 0.0064), new Knot(-0.1, 0.0225), new Knot(0, 0.01)), years);
    assertThat(smile.vol(-0.1)).isCloseTo(0.30, within(ROUNDING));
    assertThat(smile.vol(0)).isCloseTo(0.20, within(ROUNDING));
    assertThat(smile.vol(0.1)).isCloseTo(0.16, within(ROUNDING));
    assertThat(smile.totalVariance(0.05)).isCloseTo(0.0082, within(ROUNDING));
    assertThat(smile.vol(-5)).isCloseTo(0.30, within(ROUNDING));
    assertThat(smile.vol(5)).isCloseTo(0.16, within(ROUNDING));
  }

  @Test
  void givenOneKnot_whenRead_thenFlat() {
    InterpolatedSmile smile = new InterpolatedSmile(List.of(new Knot(0.02, 0.04)), 1);
    assertThat(smile.vol(-1)).isEqualTo(0.2);
    assertThat(smile.vol(0.02)).isEqualTo(0.2);
    assertThat(smile.vol(1)).isEqualTo(0.2);
  }

  @Property
  void givenTwoKnots_whenReadAnywhere_thenBetweenThem(
      @ForAll @DoubleRange(min = -3, max = 3) double place,
      @ForAll @DoubleRange(min = 0.05, max = 3) double left,
      @ForAll @DoubleRange(min = 0.05, max = 3) double right) {
    InterpolatedSmile smile =
        new InterpolatedSmile(List.of(new Knot(-0.5, left), new Knot(0.5, right)), 0.5);
    assertThat(smile.totalVariance(place))
        .isBetween(Math.min(left, right) - ROUNDING, Math.max(left, right) + ROUNDING);
  }

  @Test
  void givenUnusableKnots_whenBuilt_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InterpolatedSmile(List.of(), 1))
        .withMessage("a smile needs a knot and a time above 0, got 0 knots and 1.0 years");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InterpolatedSmile(List.of(new Knot(0, 1), new Knot(0, 2)), 1))
        .withMessage("two knots at log-moneyness 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Knot(0, Double.NaN))
        .withMessage("a knot needs a finite place and a variance above 0, got 0.0 and NaN");
  }

  /** H7, Vogt's parameters, Gatheral and Jacquier 2014: no vertical arbitrage, yet a butterfly. */
  @Test
  void givenVogtsParameters_whenChecked_thenButterflyFound() {
    SviSmile vogt = new SviSmile(-0.0410, 0.1331, 0.3060, 0.3586, 0.4153, 1);
    assertThat(vogt.isFreeOfButterflyArbitrage(1.5)).isFalse();
    assertThat(vogt.density(0.879)).isCloseTo(-0.0329, within(5e-5));
    assertThat(vogt.density(0.642)).isPositive();
    assertThat(vogt.density(0.644)).isNegative();
    assertThat(vogt.density(1.255)).isNegative();
    assertThat(vogt.density(1.257)).isPositive();
  }

  @Test
  void givenModestParameters_whenChecked_thenFree() {
    SviSmile smile = new SviSmile(0.004, 0.04, -0.6, 0.02, 0.1, 0.25);
    assertThat(smile.isFreeOfButterflyArbitrage(1)).isTrue();
    assertThat(smile.wingSlope()).isCloseTo(0.064, within(ROUNDING));
    // w(0.02) = a + b sigma
    assertThat(smile.vol(0.02)).isCloseTo(Math.sqrt(0.008 / 0.25), within(ROUNDING));
  }

  /** Lee's bound alone refuses it: the wing is steeper than 2. */
  @Test
  void givenSteepWing_whenChecked_thenRefused() {
    SviSmile steep = new SviSmile(1, 1.5, -0.5, 0, 1, 1);
    assertThat(steep.wingSlope()).isEqualTo(2.25);
    assertThat(steep.isFreeOfButterflyArbitrage(0.01)).isFalse();
  }

  @Test
  void givenNegativeVariance_whenBuilt_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SviSmile(-0.1, 0.1, 0, 0, 0.1, 1))
        .withMessageStartingWith("raw SVI needs b >= 0");
  }
}
