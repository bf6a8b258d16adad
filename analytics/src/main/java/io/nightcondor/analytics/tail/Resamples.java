package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.pack.Figure;
import java.util.Arrays;

/**
 * Bootstrap of a sample's expected shortfall (Efron, 1979): how often each observation is drawn in
 * each of 1,000 resamples. Draws depend on the number of observations only, so one serves all
 * books. Overlapping moves are drawn in blocks of neighbours (Kuensch, 1989); each window by
 * itself, since its share of both is no matter of chance.
 */
final class Resamples {

  static final int COUNT = 1000;

  /** What is left of a tail by rounding. */
  private static final double ROUNDING = 1e-9;

  /** By observation, then resample; far below 127 even where a sample is short. */
  private final byte[][] draws;

  private Resamples(byte[][] draws) {
    this.draws = draws;
  }

  /**
   * Resamples of the same size as the sample.
   *
   * @param observations in order of date
   * @param block neighbours drawn together, 1 for independent observations
   * @param seed of the draws
   */
  static Resamples of(int observations, int block, long seed) {
    byte[][] draws = new byte[observations][COUNT];
    int length = Math.min(block, Math.max(1, observations));
    SplitMix random = new SplitMix(seed);
    for (int resample = 0; resample < COUNT; resample++) {
      int drawn = 0;
      while (drawn < observations) {
        int first = random.below(observations - length + 1);
        int end = first + Math.min(length, observations - drawn);
        for (int i = first; i < end; i++) {
          draws[i][resample]++;
        }
        drawn += end - first;
      }
    }
    return new Resamples(draws);
  }

  /** These observations, then others that are drawn by themselves. */
  Resamples then(Resamples others) {
    byte[][] both = Arrays.copyOf(draws, draws.length + others.draws.length);
    System.arraycopy(others.draws, 0, both, draws.length, others.draws.length);
    return new Resamples(both);
  }

  int observations() {
    return draws.length;
  }

  /**
   * Standard deviation of the expected shortfall over the resamples, in the unit of the losses.
   *
   * @param losses as many as observations, in their order
   * @param level such as 0.975
   */
  Figure standardError(double[] losses, double level) {
    if (losses.length < 2) {
      return Figure.missing("TOO_FEW_MOVES");
    }
    double tail = losses.length - losses.length * level;
    double[] left = new double[COUNT];
    Arrays.fill(left, tail);
    double[] sums = new double[COUNT];
    double most = tail;
    int[] worstFirst = Worst.first(losses, losses.length);
    for (int rank = 0; rank < worstFirst.length && most > ROUNDING; rank++) {
      byte[] drawn = draws[worstFirst[rank]];
      double loss = losses[worstFirst[rank]];
      most = 0;
      for (int i = 0; i < COUNT; i++) {
        double share = Math.min(left[i], drawn[i]);
        sums[i] += share * loss;
        left[i] -= share;
        most = Math.max(most, left[i]);
      }
    }
    double error = deviation(sums) / tail;
    return Double.isFinite(error) ? Figure.of(error) : Figure.missing("LOSS_NOT_FINITE");
  }

  private static double deviation(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return StrictMath.sqrt(squares / (values.length - 1));
  }
}
