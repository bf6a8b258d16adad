package io.nightcondor.analytics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightcondor.analytics.pack.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExpectedShortfallTest {

  /** A few sums of numbers up to a million. */
  private static final double ROUNDING = 1e-8;

  private static final double CENT = 0.005;

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

  /**
   * Mean and standard deviation of a normal, 10 and 4: mean + sd x density(z) / 2.5 % with z =
   * 1.959964 and a density of 0.0584451 there is 10 + 4 x 2.3378 = 19.3512. The error of the
   * estimate is 4 x 3.1994 / root n for large n (see the bootstrap's test), so that four times the
   * moves halve it. Over 200 samples the root of the mean square is to 1 / root 400 = 5 %, a ratio
   * of two to 7 %; small samples are off by a few percent more.
   */
  @Test
  void givenNormalLosses_whenTheSampleGrows_thenTheErrorFallsAsItsRoot() {
    Random random = new Random(5);
    double before = 0;
    for (int n : new int[] {250, 1000, 4000, 16000}) {
      double squares = 0;
      for (int sample = 0; sample < 200; sample++) {
        double[] losses = IntStream.range(0, n)
            .mapToDouble(i -> 10 + 4 * random.nextGaussian())
            .toArray();
        double error =
            known(ExpectedShortfall.of(losses, ExpectedShortfall.FRTB_LEVEL).shortfall()) - 19.3512;
        squares += error * error;
      }
      double error = Math.sqrt(squares / 200);
      assertThat(error).isCloseTo(4 * 3.1994 / Math.sqrt(n), withinPercentage(15));
      if (before > 0) {
        assertThat(error / before).isCloseTo(0.5, within(0.075));
      }
      before = error;
    }
  }

  /**
   * H20: the twelve worst of 500 count in full, the thirteenth by half: 1 / 12.5 and 0.5 / 12.5.
   */
  @Test
  void givenLossesOfH20_whenWeighted_thenItsNumbers() {
    double[] losses = IntStream.rangeClosed(1, 500).mapToDouble(i -> i).toArray();
    double[] weights = ExpectedShortfall.weights(losses, ExpectedShortfall.FRTB_LEVEL);
    assertThat(weights[499]).isEqualTo(0.08);
    assertThat(weights[488]).isEqualTo(0.08);
    assertThat(weights[487]).isCloseTo(0.04, within(ROUNDING));
    assertThat(weights[486]).isZero();
  }

  /** Tail of 1.2 of four: the worst counts 1 / 1.2, the two seconds share the 0.2 / 1.2 left. */
  @Test
  void givenEqualLossesAtTheEndOfTheTail_whenWeighted_thenTheyShareIt() {
    double[] weights = ExpectedShortfall.weights(new double[] {3, 5, 1, 3}, 0.7);
    assertThat(weights[1]).isCloseTo(1 / 1.2, within(ROUNDING));
    assertThat(weights[0]).isCloseTo(0.1 / 1.2, within(ROUNDING)).isEqualTo(weights[3]);
    assertThat(weights[2]).isZero();
    assertThat(ExpectedShortfall.weights(new double[0], 0.975)).isEmpty();
  }

  /** Whole dollars from -3 to 3, so that many losses are equal. */
  @Property(tries = 200)
  void givenAnyParts_whenWeighted_thenTheySumToTheWhole(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 700) int moves,
      @ForAll @IntRange(min = 1, max = 12) int parts,
      @ForAll boolean whole) {
    Random random = new Random(seed);
    double[][] losses = new double[parts][moves];
    double[] sum = new double[moves];
    for (double[] part : losses) {
      for (int i = 0; i < moves; i++) {
        part[i] = whole ? random.nextInt(7) - 3 : 1e5 * random.nextGaussian();
        sum[i] += part[i];
      }
    }
    double[] weights = ExpectedShortfall.weights(sum, ExpectedShortfall.FRTB_LEVEL);
    double ofParts =
        Arrays.stream(losses).mapToDouble(part -> weighted(weights, part)).sum();
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(ROUNDING));
    assertThat(ofParts)
        .isCloseTo(
            known(ExpectedShortfall.of(sum, ExpectedShortfall.FRTB_LEVEL).shortfall()),
            within(CENT));
  }

  @Property(tries = 200)
  void givenAnotherOrder_whenTailTaken_thenTheSameForTheWholeAndEachPart(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int moves) {
    Random random = new Random(seed);
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < moves; i++) {
      pairs.add(new double[] {random.nextInt(9), random.nextInt(100)});
    }
    double[] losses = column(pairs, 0);
    double part = weighted(ExpectedShortfall.weights(losses, 0.975), column(pairs, 1));
    Collections.shuffle(pairs, random);
    double[] shuffled = column(pairs, 0);
    assertThat(ExpectedShortfall.of(shuffled, 0.975))
        .isEqualTo(ExpectedShortfall.of(losses, 0.975));
    assertThat(weighted(ExpectedShortfall.weights(shuffled, 0.975), column(pairs, 1)))
        .isCloseTo(part, within(ROUNDING));
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  private static double weighted(double[] weights, double[] losses) {
    return IntStream.range(0, losses.length)
        .mapToDouble(i -> weights[i] * losses[i])
        .sum();
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
