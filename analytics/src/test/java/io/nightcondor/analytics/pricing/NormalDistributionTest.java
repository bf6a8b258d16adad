package io.nightcondor.analytics.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {

  /** Abramowitz and Stegun, table 26.2: -log10 of the upper tail, printed to five decimals. */
  @ParameterizedTest
  @CsvSource({
    "5, 6.54265",
    "6, 9.00586",
    "7, 11.89285",
    "8, 15.20614",
    "9, 18.94746",
    "10, 23.11805",
    "15, 50.43522",
    "20, 88.56010",
    "25, 137.51475",
    "30, 197.30921"
  })
  void givenFarTail_whenLogarithmTaken_thenMatchesAbramowitzStegun(double x, double printed) {
    assertThat(-StrictMath.log10(NormalDistribution.cdf(-x))).isCloseTo(printed, within(6e-6));
  }

  /** mpmath 1.3, ncdf at 30 digits. Every digit of a double but the last two must stand. */
  @ParameterizedTest
  @CsvSource({
    "-37, 5.7255712225245768e-300",
    "-20, 2.7536241186062337e-89",
    "-10, 7.6198530241605261e-24",
    "-5, 2.8665157187919391e-7",
    "0.5, 0.6914624612740131",
    "1, 0.84134474606854295",
    "1.96, 0.97500210485177956",
    "3, 0.99865010196836991"
  })
  void givenAnyRegion_whenCumulated_thenFullDoubleAccuracy(double x, double value) {
    assertThat(NormalDistribution.cdf(x)).isCloseTo(value, Percentage.withPercentage(1e-13));
  }

  /** mpmath 1.3, npdf at 30 digits. */
  @ParameterizedTest
  @CsvSource({"0, 0.39894228040143268", "1, 0.24197072451914335", "-3, 0.0044318484119380072"})
  void givenPoint_whenDensityTaken_thenFullDoubleAccuracy(double x, double value) {
    assertThat(NormalDistribution.pdf(x)).isCloseTo(value, Percentage.withPercentage(1e-13));
  }

  @Test
  void givenInfinity_whenCumulated_thenZeroAndOne() {
    assertThat(NormalDistribution.cdf(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalDistribution.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(NormalDistribution.pdf(Double.POSITIVE_INFINITY)).isZero();
  }

  @Property
  void givenAnyPoint_whenReflected_thenTheTwoSidesAddToOne(
      @ForAll @Scale(9) @DoubleRange(min = -40, max = 40) double x) {
    double sum = NormalDistribution.cdf(x) + NormalDistribution.cdf(-x);
    // two roundings of numbers up to 1
    assertThat(sum).isCloseTo(1, within(3e-16));
  }
}
