package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenorCurveTest {

  private static final double ROUNDING = 1e-12;

  /** From 4 at 10 days to 1 at 40 it falls by 0.1 a day, then by 0.02 to 0 at 90. */
  @ParameterizedTest
  @CsvSource({"0, 4", "10, 4", "25, 2.5", "40, 1", "65, 0.5", "90, 0", "1000, 0"})
  void givenThreePoints_whenRead_thenLinearBetweenAndFlatOutside(double days, double value) {
    TenorCurve curve = TenorCurve.of(new double[] {10, 40, 90}, new double[] {4, 1, 0});
    assertThat(curve.at(days)).isCloseTo(value, within(ROUNDING));
  }

  @Test
  void givenPointsThatAreNoCurve_whenBuilt_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TenorCurve.of(new double[] {1, 2}, new double[] {1}))
        .withMessage(
            "a curve needs a value for each of one or more tenors, got 2 tenors and 1" + " values");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TenorCurve.of(new double[] {2, 2}, new double[] {1, 1}))
        .withMessage("the tenors of a curve must rise, got 2.0 after 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TenorCurve.flat(Double.NaN))
        .withMessage("a curve needs finite points, got NaN at 0.0 days");
  }
}
