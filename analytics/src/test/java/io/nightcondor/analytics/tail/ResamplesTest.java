package io.nightcondor.analytics.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.ExpectedShortfall;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class ResamplesTest {

  private static final double LEVEL = ExpectedShortfall.FRTB_LEVEL;
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /**
   * For large samples the variance of the estimate is Var(max(X - q, 0)) / (n (1 - level)^2). Of a
   * standard normal, with q = 1.959964 and its density 0.0584451 there: E max = 0.0584451 - 0.025 q
   * = 0.0094460, E max^2 = 0.025 (1 + q^2) - 0.0584451 q = 0.0064868, so the variance is 0.0063976
   * / 0.000625 / n and the error 3.1994 / root n.
   */
  private static final double NORMAL_ERROR = 3.1994;

  /**
   * 1,000 resamples give an error to 1 / root(2 x 999) = 2.2 %. A sample of 4,000 has 100 losses in
   * its tail, whose own spread is to about 10 %; over 40 samples the mean is to 2 %. Three of both.
   */
  @Test
  void givenNormalSamples_whenResampled_thenTheErrorOfLargeSamples() {
    int n = 4000;
    Resamples resamples = Resamples.of(n, 1, HorizonMoves.SEED);
    double mean = IntStream.range(0, 40)
        .mapToDouble(seed -> error(resamples, normal(n, seed)))
        .average()
        .orElseThrow();
    assertThat(mean).isCloseTo(NORMAL_ERROR / Math.sqrt(n), withinPercentage(6));
  }

  /** Of the difference of two, each to 2.2 %: three times 3.2 %. */
  @Test
  void givenAnotherSeed_whenResampled_thenTheSameErrorButForChance() {
    double[] losses = normal(690, 5);
    double one = error(Resamples.of(690, 1, 1), losses);
    double other = error(Resamples.of(690, 1, 2), losses);
    assertThat(other).isCloseTo(one, withinPercentage(9.5)).isNotEqualTo(one);
    assertThat(error(Resamples.of(690, 1, 1), losses)).isEqualTo(one);
  }

  /** The same bootstrap, one resample after the other with whole arrays sorted. */
  @Test
  void givenAnySample_whenResampled_thenAsIfEachResampleWereSorted() {
    int n = 57;
    double[] losses = normal(n, 9);
    losses[3] = losses[11];
    SplitMix random = new SplitMix(42);
    double[] shortfalls = IntStream.range(0, Resamples.COUNT)
        .mapToDouble(resample -> {
          double[] drawn = new double[n];
          for (int i = 0; i < n; i++) {
            drawn[i] = losses[random.below(n)];
          }
          return known(ExpectedShortfall.of(drawn, LEVEL).shortfall());
        })
        .toArray();
    double mean = Arrays.stream(shortfalls).average().orElseThrow();
    double variance = Arrays.stream(shortfalls)
            .map(shortfall -> (shortfall - mean) * (shortfall - mean))
            .sum()
        / (Resamples.COUNT - 1);
    // sums of a thousand numbers of size 1 in another order
    assertThat(error(Resamples.of(n, 1, 42), losses)).isCloseTo(Math.sqrt(variance), within(1e-12));
  }

  /**
   * Blocks of ten equal losses are worth one draw each: n / 10 independent observations, so that
   * the error is root 10 times that of single draws. Blocks that begin inside a run mix two of
   * them, which takes a third off the variance (sum of squares of two shares that are uniform).
   */
  @Test
  void givenRunsOfEqualLosses_whenDrawnInBlocks_thenTheErrorGrows() {
    int n = 4000;
    double[] runs = normal(n / 10, 3);
    double[] losses = IntStream.range(0, n).mapToDouble(i -> runs[i / 10]).toArray();
    double blocks = error(Resamples.of(n, 10, 1), losses);
    double singles = error(Resamples.of(n, 1, 1), losses);
    // tails are no means: between the root of 10 x 2/3 less and the root of 10 more a fifth
    assertThat(blocks / singles).isBetween(2.58 * 0.8, 3.16 * 1.2);
  }

  /** Each window keeps its number of moves: what one draws does not depend on the other. */
  @Test
  void givenTwoWindows_whenJoined_thenEachIsDrawnByItself() {
    Resamples both = Resamples.of(3, 1, 1).then(Resamples.of(40, 1, 2));
    double[] losses = new double[43];
    Arrays.fill(losses, 0, 3, 100);
    // three losses of 100 in every resample: tail of 43 x 2.5 % = 1.075 losses is always 100
    assertThat(both.observations()).isEqualTo(43);
    assertThat(error(both, losses)).isCloseTo(0, within(1e-12));
  }

  @Test
  void givenEqualLosses_whenResampled_thenNoError() {
    double[] losses = new double[500];
    Arrays.fill(losses, 3750);
    assertThat(error(Resamples.of(500, 10, 1), losses)).isCloseTo(0, within(1e-9));
  }

  @Test
  void givenTooFewMoves_whenResampled_thenTheReason() {
    assertThat(Resamples.of(1, 10, 1).standardError(new double[] {5}, LEVEL))
        .isEqualTo(Figure.missing("TOO_FEW_MOVES"));
    assertThat(Resamples.of(0, 10, 1).observations()).isZero();
  }

  private static double error(Resamples resamples, double[] losses) {
    return known(resamples.standardError(losses, LEVEL));
  }

  private static double[] normal(int n, long seed) {
    SplitMix random = new SplitMix(seed);
    return IntStream.range(0, n)
        .mapToDouble(i -> NORMAL.inverseCumulativeProbability(random.fraction()))
        .toArray();
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
