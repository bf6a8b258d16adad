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

  @Test
  void givenNoPoint_whenBuilt_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ZeroCurve(List.of(), Source.IMPLIED))
        .withMessage("a curve needs a point");
  }
}
