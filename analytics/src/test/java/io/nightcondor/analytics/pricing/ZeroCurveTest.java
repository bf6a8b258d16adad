package io.nightcondor.analytics.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pricing.ZeroCurve.Point;
import io.nightcondor.analytics.pricing.ZeroCurve.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZeroCurveTest {

  private static final double ROUNDING = 1e-14;

  /** Of 365 daily factors. */
  private static final double ROUNDING_OF_A_YEAR = 1e-13;

  @Test
  void givenTwoRates_whenRead_thenStraightBetweenAndFlatOutside() {
    ZeroCurve curve =
        new ZeroCurve(List.of(new Point(1.0, 0.04), new Point(0.5, 0.05)), Source.IMPLIED);
    assertThat(curve.rate(0.1)).isEqualTo(0.05);
    assertThat(curve.rate(0.75)).isCloseTo(0.045, within(ROUNDING));
    assertThat(curve.rate(3)).isEqualTo(0.04);
    assertThat(curve.discountFactor(0.75)).isCloseTo(Math.exp(-0.045 * 0.75), within(ROUNDING));
    assertThat(curve.discountFactor(0)).isEqualTo(1);
  }

  @Test
  void givenNoRegression_whenImplied_thenTheFallbackAndItSaysSo() {
    ZeroCurve curve = ZeroCurve.implied(List.of(), ZeroCurve.flat(0.043));
    assertThat(curve.source()).isEqualTo(Source.FALLBACK);
    assertThat(curve.rate(2)).isEqualTo(0.043);
  }

  /** 5.32 % simple on 360 days, compounded for each of a year's 365 days. */
  @Test
  void givenOvernightRate_whenCompounded_thenContinuousRateOfTheYear() {
    ZeroCurve curve = ZeroCurve.overnight(0.0532);
    assertThat(curve.source()).isEqualTo(Source.OVERNIGHT);
    assertThat(1 / curve.discountFactor(1))
        .isCloseTo(Math.pow(1 + 0.0532 / 360, 365), within(ROUNDING_OF_A_YEAR));
    assertThat(1 / curve.discountFactor(1 / 365.0)).isCloseTo(1 + 0.0532 / 360, within(ROUNDING));
    assertThat(curve.rate(10)).isEqualTo(curve.rate(0.1));
  }

  @Test
  void givenNoPoint_whenBuilt_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ZeroCurve(List.of(), Source.IMPLIED))
        .withMessage("a curve needs a point");
  }
}
