package io.nightcondor.analytics.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.Strips;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class SsviSmileTest {

  private static final double ROUNDING = 1e-12;

  /** Gatheral and Jacquier, theorem 4.2: both bounds, each just kept and just broken. */
  @Test
  void givenBoundsOfTheTheorem_whenBuilt_thenKeptOrRefused() {
    // theta 1, rho 1/2: phi below 4 / 1.5 by the first, at most sqrt(4 / 1.5) = 1.633 by the second
    assertThat(new SsviSmile(1, 1.632, 0.5, 1).vol(0)).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SsviSmile(1, 1.634, 0.5, 1))
        .withMessageStartingWith("SSVI needs theta");
    // theta 9: the first binds, phi below 4 / 13.5 = 0.2963
    assertThat(new SsviSmile(9, 0.296, 0.5, 1).vol(0)).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> new SsviSmile(9, 0.297, 0.5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SsviSmile(1, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SsviSmile(0, 1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SsviSmile(Double.NaN, 1, 0, 1));
  }

  /** The theorem, seen on the grid; and the raw parameters are the same curve. */
  @Property
  void givenAnyCurveThatCanBeBuilt_whenChecked_thenNoButterfly(
      @ForAll @Scale(5) @DoubleRange(min = 1e-5, max = 5) double theta,
      @ForAll @DoubleRange(min = -0.99, max = 0.99) double rho,
      @ForAll @DoubleRange(min = 0.01, max = 1) double share,
      @ForAll @DoubleRange(min = -8, max = 8) double deviations) {
    SsviSmile smile = new SsviSmile(theta, share * SsviSmile.highestPhi(theta, rho), rho, 0.5);
    double deviation = Math.sqrt(theta);
    assertThat(smile.raw().butterfly(8 * deviation).lowest()).isGreaterThanOrEqualTo(-1e-6);
    assertThat(smile.raw().wingSlope()).isLessThan(2);
    double place = deviations * deviation;
    assertThat(smile.raw().totalVariance(place))
        .isCloseTo(smile.totalVariance(place), within(ROUNDING * (1 + 100 * theta)));
    double[] vols = {place, 0};
    smile.vols(2, vols, vols);
    assertThat(vols).containsExactly(smile.vol(place), smile.vol(0));
  }

  /** Prices of a curve give its two parameters back; theta is read at the forward, a knot away. */
  @Test
  void givenPricesOfACurve_whenFitted_thenSameCurve() {
    double years = 30 / 365.0;
    SsviSmile truth = new SsviSmile(0.15 * 0.15 * years, 12, -0.6, years);
    SsviSmile fitted =
        new SsviFit(Strips.of(truth, years, 4000, 5400, 10, 0.1)).fit().orElseThrow();
    assertThat(fitted.theta()).isCloseTo(truth.theta(), within(1e-12));
    assertThat(fitted.phi()).isCloseTo(12, within(0.01));
    assertThat(fitted.rho()).isCloseTo(-0.6, within(0.001));
  }
}
