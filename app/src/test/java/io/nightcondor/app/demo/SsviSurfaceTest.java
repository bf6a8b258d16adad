package io.nightcondor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No-arbitrage by the function g and the calendar rule of Gatheral and Jacquier (2014), on a grid.
 */
class SsviSurfaceTest {

  private static final double[] YEARS = {
    1 / 365.0, 4 / 365.0, 8 / 365.0, 30 / 365.0, 90 / 365.0, 1, 2.4
  };
  private static final double STEP = 1e-3;

  static Stream<DemoDay> days() {
    return Stream.concat(Stream.of(DemoDay.JULY_24, DemoDay.JULY_30), DemoDay.SESSIONS.stream());
  }

  @ParameterizedTest
  @MethodSource("days")
  void givenDayOfTheModel_whenDensityChecked_thenNoButterflyArbitrage(DemoDay day) {
    for (double years : YEARS) {
      double reach = 8 * day.surface().vol(0, years) * Math.sqrt(years);
      for (double k = -reach; k <= reach; k += reach / 200) {
        assertThat(g(day.surface(), k, years)).as("g at %s, %s years", k, years).isPositive();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void givenDayOfTheModel_whenTimePasses_thenTotalVarianceRises(DemoDay day) {
    for (double k = -0.6; k <= 0.3; k += 0.05) {
      double last = 0;
      for (double years : YEARS) {
        double variance = day.surface().totalVariance(k, years);
        assertThat(variance).isGreaterThan(last);
        last = variance;
      }
    }
  }

  @Test
  void givenSlopeBeyondTheBound_whenBuilt_thenRefused() {
    assertThatThrownBy(() -> new SsviSurface(0.04, 0.04, 5, 1.3, 0.45, -0.7))
        .hasMessage("eta 1.3, gamma 0.45, rho -0.7 break the no-arbitrage bounds");
  }

  private static double g(SsviSurface surface, double k, double years) {
    double w = surface.totalVariance(k, years);
    double up = surface.totalVariance(k + STEP, years);
    double down = surface.totalVariance(k - STEP, years);
    double first = (up - down) / (2 * STEP);
    double second = (up - 2 * w + down) / (STEP * STEP);
    double base = 1 - k * first / (2 * w);
    return base * base - first * first / 4 * (1 / w + 0.25) + second / 2;
  }
}
