package io.nightcondor.analytics.backtest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTestTest {

  /** The distribution is an incomplete beta function, good to about 14 digits. */
  private static final double BETA = 1e-13;

  /** Twice the sum of binomial coefficients up to the smaller count, over 2^n; at most 1. */
  @ParameterizedTest
  @CsvSource({
    "0, 5, 2, 32",
    "5, 0, 2, 32",
    "1, 9, 22, 1024",
    "8, 2, 112, 1024",
    "5, 15, 43400, 1048576",
    "3, 3, 1, 1",
    "4, 3, 1, 1",
    "1, 0, 1, 1"
  })
  void givenGainsAndLosses_whenTested_thenTheExactP(
      int gains, int losses, double numerator, double denominator) {
    assertThat(SignTest.pValue(gains, losses)).isCloseTo(numerator / denominator, within(BETA));
  }

  @Test
  void givenValues_whenTested_thenZerosAreLeftOut() {
    double p =
        SignTest.of(new double[] {-1, 0, -2, -3, 0, -0.1, -9}).toOptional().orElseThrow();
    assertThat(p).isCloseTo(0.0625, within(BETA));
    assertThat(SignTest.of(new double[3])).isEqualTo(Figure.missing("NO_GAIN_OR_LOSS"));
  }
}
