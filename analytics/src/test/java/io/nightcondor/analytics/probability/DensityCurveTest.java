package io.nightcondor.analytics.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Check;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Failure;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Invalid;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Point;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Undefined;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Valid;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DensityCurveTest {

  private static final Forward FORWARD =
      new Forward(5000, 0.996, Forward.Method.PARITY_REGRESSION, 20, 0.1, false);

  private static final double MONTH = 30 / 365.0;

  /** The trapezoid rule on a curve that vanishes at both ends, 2,000 intervals. */
  private static final double QUADRATURE = 1e-9;

  @Property(tries = 50)
  void givenFlatSmile_whenDensityTaken_thenTheLognormal(
      @ForAll @DoubleRange(min = 0.03, max = 1.5) double vol,
      @ForAll @DoubleRange(min = 0.01, max = 3) double years) {
    Valid density = (Valid) DensityCurve.of(FORWARD, k -> vol, years);
    double deviation = vol * Math.sqrt(years);
    double peak = 1 / (5000 * deviation * Math.sqrt(2 * Math.PI));
    for (Point point : density.curve()) {
      double z = Math.log(point.strike() / 5000) / deviation + deviation / 2;
      double lognormal =
          Math.exp(-z * z / 2) / (point.strike() * deviation * Math.sqrt(2 * Math.PI));
      // a few roundings, magnified by the square of z in the exponent
      assertThat(point.density())
          .isCloseTo(lognormal, within(1e-13 * peak * 5000 / point.strike()));
    }
    assertThat(density.checks().mass()).isCloseTo(1, within(QUADRATURE));
    assertThat(density.checks().meanError()).isCloseTo(0, within(QUADRATURE));
    assertThat(density.checks().lowest()).isNotNegative();
  }

  /** The derivative of the digital is the density: two independent routes through the smile. */
  @Test
  void givenSkew_whenDigitalsAreDifferenced_thenTheDensity() {
    Smile skew = svi(0.0006, 0.02, -0.6, 0.02, 0.05, MONTH);
    SettlementDistribution settlement = SettlementDistribution.of(FORWARD, skew, MONTH);
    Valid density = (Valid) DensityCurve.of(FORWARD, skew, MONTH);
    List<Point> curve = density.curve();
    for (int i = 200; i < curve.size() - 200; i += 50) {
      Point point = curve.get(i);
      double step = 1;
      double slope = (settlement.below(point.strike() + step).toOptional().orElseThrow()
              - settlement.below(point.strike() - step).toOptional().orElseThrow())
          / (2 * step);
      // (1 / 5000 / 0.044)^2 / 6 of a curvature of order one, against a peak of 0.0018
      assertThat(point.density()).isCloseTo(slope, within(1e-7));
    }
    assertThat(density.checks().mass()).isCloseTo(1, within(1e-6));
    assertThat(density.checks().meanError()).isCloseTo(0, within(1e-6));
    assertThat(density.checks().lowest()).isGreaterThanOrEqualTo(0);
  }

  /** H7, Vogt's parameters: g is -0.0329 at k = 0.879, so the density is negative there. */
  @Test
  void givenVogtsSmile_whenChecked_thenNegativeDensityIsNamed() {
    Invalid invalid =
        (Invalid) DensityCurve.of(FORWARD, svi(-0.0410, 0.1331, 0.3060, 0.3586, 0.4153, 1), 1);
    assertThat(invalid.failures())
        .singleElement()
        .extracting(Failure::check)
        .isEqualTo(Check.NOT_NEGATIVE);
    assertThat(Math.log(invalid.checks().lowestStrike() / 5000)).isBetween(0.643, 1.256);
    assertThat(invalid.failures().get(0).amount()).isLessThan(-1e-6);
  }

  /** One kink of slope 0.08 in variance is a point mass of n(d2) sqrt(T) dvol/dk at its strike. */
  @Test
  void givenKinkedVariance_whenChecked_thenMissingMassIsNamed() {
    double variance = 0.0025;
    Smile kinked = k -> Math.sqrt((variance + 0.04 * Math.abs(k + 0.001)) / MONTH);
    Invalid invalid = (Invalid) DensityCurve.of(FORWARD, kinked, MONTH);
    // n(0) / 0.05 x 0.08 / 2 = 0.319, less what d2 = -0.005 takes away
    double atom = 0.3989 / 0.05 * 0.04;
    assertThat(invalid.failures()).extracting(Failure::check).contains(Check.MASS);
    assertThat(1 - invalid.checks().mass()).isCloseTo(atom, within(0.001));
  }

  @Test
  void givenWingBeyondLeesBound_whenChecked_thenNoDensity() {
    Invalid invalid = (Invalid) DensityCurve.of(FORWARD, svi(0.01, 1.5, -0.5, 0, 0.1, 1), 1);
    assertThat(invalid.failures()).isNotEmpty();
  }

  @Test
  void givenExpiredSlice_whenAsked_thenUndefined() {
    assertThat(DensityCurve.of(FORWARD, k -> 0.2, 0)).isEqualTo(new Undefined("EXPIRED"));
    assertThat(DensityCurve.of(FORWARD, k -> k < -0.1 ? Double.NaN : 0.2, MONTH))
        .isEqualTo(new Undefined("NO_VOL"));
  }

  private static Smile svi(double a, double b, double rho, double m, double sigma, double years) {
    return k -> {
      double x = k - m;
      return Math.sqrt((a + b * (rho * x + Math.sqrt(x * x + sigma * sigma))) / years);
    };
  }
}
