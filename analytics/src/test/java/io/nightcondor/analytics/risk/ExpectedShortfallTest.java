package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightcondor.analytics.pack.Figure;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExpectedShortfallTest {

  /** A few sums of numbers up to a million. */
  private static final double ROUNDING = 1e-8;

  /** H20: (489 + ... + 500 + 488 / 2) / 12.5 = 494.24; the 13th worst is 488. */
  @Test
  void givenLossesOfH20_whenTailTaken_thenItsNumbers() {
    double[] losses = IntStream.rangeClosed(1, 500).mapToDouble(i -> 501 - i).toArray();
    ExpectedShortfall tail = ExpectedShortfall.of(losses, ExpectedShortfall.FRTB_LEVEL);
    assertThat(tail.tail()).isEqualTo(12.5);
    assertThat(known(tail.shortfall())).isCloseTo(494.24, within(ROUNDING));
    assertThat(known(tail.valueAtRisk())).isEqualTo(488);
    assertThat(losses[0]).isEqualTo(500);
  }

  /** 99 % of 500 are 495 losses inside: the mean of the five worst, and the sixth worst. */
  @Test
  void givenWholeTail_whenTaken_thenTheMeanOfItsLosses() {
    double[] losses = IntStream.rangeClosed(1, 500).mapToDouble(i -> i).toArray();
    ExpectedShortfall tail = ExpectedShortfall.of(losses, 0.99);
    assertThat(known(tail.shortfall())).isCloseTo(498, within(ROUNDING));
    assertThat(known(tail.valueAtRisk())).isEqualTo(495);
  }

  @Test
  void givenTailOfLessThanOneLoss_whenTaken_thenTheWorst() {
    ExpectedShortfall tail = ExpectedShortfall.of(new double[] {3, -1, 7}, 0.975);
    assertThat(known(tail.shortfall())).isCloseTo(7, within(ROUNDING));
    assertThat(known(tail.valueAtRisk())).isEqualTo(7);
  }

  @Property
  void givenAnyLosses_whenTailTaken_thenBetweenValueAtRiskAndTheWorst(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -1e6, max = 1e6) Double> losses,
      @ForAll @DoubleRange(min = 0.01, max = 0.999) @Scale(3) double level) {
    double[] array = losses.stream().mapToDouble(loss -> loss).toArray();
    ExpectedShortfall tail = ExpectedShortfall.of(array, level);
    assertThat(known(tail.shortfall()))
        .isBetween(known(tail.valueAtRisk()) - ROUNDING, Collections.max(losses) + ROUNDING);
  }

  @Test
  void givenLossesNearTheLargestDouble_whenTailTaken_thenNoOverflow() {
    double[] losses = new double[100];
    Arrays.fill(losses, Double.MAX_VALUE / 2);
    assertThat(known(ExpectedShortfall.of(losses, 0.9).shortfall()))
        .isCloseTo(Double.MAX_VALUE / 2, withinPercentage(1e-10));
  }

  @Test
  void givenNothingToMeasure_whenAsked_thenTheReason() {
    assertThat(ExpectedShortfall.of(new double[0], 0.975).shortfall())
        .isEqualTo(Figure.missing("NO_LOSSES"));
    assertThat(ExpectedShortfall.of(new double[] {1, Double.NaN}, 0.975).valueAtRisk())
        .isEqualTo(Figure.missing("LOSS_NOT_FINITE"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectedShortfall.of(new double[] {1}, 1))
        .withMessage("a level must be between 0 and 1, got 1.0");
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
