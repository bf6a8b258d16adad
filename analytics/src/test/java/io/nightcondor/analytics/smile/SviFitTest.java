package io.nightcondor.analytics.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.Strips;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.market.SmileFit.Rung;
import io.nightcondor.analytics.smile.SmileFitter.Fitted;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SviFitTest {

  private static final double MONTH = 30 / 365.0;

  /**
   * The quotes are the model's own prices to the last digit, so what is left is where the optimiser
   * stops: at a gain below 1e-5 of the cost, from a cost of a quarter of a half-spread squared at
   * most. A tenth of the half-spread of 0.05 points is 0.001 vol points at the forward.
   */
  private static final double HALF_SPREADS_LEFT = 0.1;

  /**
   * The same relative to total variance, out to 2.5 standard deviations, where vega is 4 % of that
   * at the forward: 0.04 vol points of 10 %, the lowest level, would be 0.8 %.
   */
  private static final double ROUND_TRIP = 0.01;

  /** Curve to prices to curve. */
  @Property(tries = 60)
  void givenPricesOfACurve_whenFitted_thenSameTotalVariance(
      @ForAll @DoubleRange(min = 0.10, max = 0.30) double level,
      @ForAll @DoubleRange(min = -0.8, max = 0.4) double rho,
      @ForAll @DoubleRange(min = -0.02, max = 0.03) double m,
      @ForAll @DoubleRange(min = 0.03, max = 0.12) double sigma,
      @ForAll @DoubleRange(min = 0.01, max = 0.08) double b) {
    double least = 0.7 * level * level * MONTH;
    SviSmile truth =
        new SviSmile(least - b * sigma * Math.sqrt(1 - rho * rho), b, rho, m, sigma, MONTH);
    QuoteStrip strip = Strips.of(truth, MONTH, 4000, 5600, 10, 0.1);
    Assume.that(truth.butterfly(strip.gridHalfWidth()).lowest() > 0.01);
    Fitted fitted = SmileFitter.fit(strip);
    assertThat(fitted.fit().rung()).isIn(Rung.SVI, Rung.SVI_PENALISED);
    assertThat(fitted.fit().rmsHalfSpreads()).isLessThan(HALF_SPREADS_LEFT);
    for (double deviations = -2.5; deviations <= 2.5; deviations += 0.5) {
      double place = deviations * strip.deviation();
      double wanted = truth.totalVariance(place);
      assertThat(((SviSmile) fitted.smile()).totalVariance(place))
          .isCloseTo(wanted, within(ROUND_TRIP * wanted));
    }
  }

  /** The wing of a VIX smile rises to the right. */
  @Test
  void givenRisingSmile_whenFitted_thenPositiveSkew() {
    double years = 40 / 365.0;
    SviSmile truth = new SviSmile(0.02, 0.25, 0.7, -0.2, 0.2, years);
    Fitted fitted = SmileFitter.fit(Strips.of(truth, years, 18, 13, 60, 1, 0.05));
    assertThat(fitted.fit().rung()).isEqualTo(Rung.SVI);
    assertThat(((SviSmile) fitted.smile()).rho()).isCloseTo(0.7, within(0.05));
  }

  /** H7: Vogt's curve as a market. Its butterfly is refitted away, not kept. */
  @Test
  void givenVogtsCurveAsQuotes_whenFitted_thenPenalisedAndFree() {
    SviSmile vogt = new SviSmile(-0.0410, 0.1331, 0.3060, 0.3586, 0.4153, 1);
    QuoteStrip strip = Strips.of(vogt, 1, 100, 25, 400, 5, 0.2);
    assertThat(vogt.isFreeOfButterflyArbitrage(strip.gridHalfWidth())).isFalse();
    Fitted fitted = SmileFitter.fit(strip);
    assertThat(fitted.fit().rung()).isEqualTo(Rung.SVI_PENALISED);
    assertThat(fitted.fit().butterfly().orElseThrow().lowest()).isGreaterThanOrEqualTo(-1e-6);
  }

  /** Vols that jump from strike to strike: no curve fits, none has arbitrage, none is hidden. */
  @Test
  void givenSawtooth_whenFitted_thenFreeAndItsMisfitIsSaid() {
    Smile saw = place -> Math.floorMod((long) Math.rint(place * 1000), 2) == 0 ? 0.1 : 0.4;
    Fitted fitted = SmileFitter.fit(Strips.of(saw, MONTH, 4700, 4000, 5600, 20, 0.1));
    assertThat(fitted.fit().rmsVolPoints()).isGreaterThan(5);
    assertThat(fitted.fit().butterfly().orElseThrow().lowest()).isGreaterThanOrEqualTo(-1e-6);
    assertThat(fitted.fit().leftWingSlope()).isLessThan(2);
    assertThat(fitted.fit().rightWingSlope()).isLessThan(2);
  }

  @Test
  void givenSevenStrikes_whenFitted_thenInterpolatedThroughEveryQuote() {
    Smile flat = place -> 0.2 - place;
    QuoteStrip strip = Strips.of(flat, MONTH, 4700, 4400, 5000, 100, 0.1);
    Fitted fitted = SmileFitter.fit(strip);
    assertThat(fitted.fit().rung()).isEqualTo(Rung.INTERPOLATED);
    assertThat(fitted.fit().butterfly()).isEmpty();
    assertThat(fitted.fit().starts()).isZero();
    // the quoted vols are knots, so only the root of their square is rounded
    assertThat(fitted.fit().rmsVolPoints()).isLessThan(1e-10);
  }
}
