package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.pack.Figure;
import java.util.Arrays;

/**
 * Tail of a sample of losses (DOMAIN F5), USD, positive for a loss.
 *
 * @param shortfall mean of the tail; the last observation in it counts with the fraction left
 * @param valueAtRisk smallest loss that the level's share of the sample does not exceed
 * @param tail observations in the tail, a fraction of the sample
 */
public record ExpectedShortfall(Figure shortfall, Figure valueAtRisk, double tail) {

  /** The level of the FRTB measure. */
  public static final double FRTB_LEVEL = 0.975;

  /** A tail of a whole number of observations, but for the rounding of 1 less the level. */
  private static final double ROUNDING = 1e-9;

  /**
   * The tail beyond a level.
   *
   * @param losses in any order; left as they are
   * @param level above 0 and below 1, such as 0.975
   */
  public static ExpectedShortfall of(double[] losses, double level) {
    double tail = tail(losses.length, level);
    if (losses.length == 0) {
      return missing("NO_LOSSES", tail);
    }
    if (!isFinite(losses)) {
      return missing("LOSS_NOT_FINITE", tail);
    }
    double[] rising = losses.clone();
    Arrays.sort(rising);
    double mean = 0;
    double left = tail;
    for (int i = rising.length - 1; i >= 0 && left > ROUNDING; i--) {
      double share = Math.min(1, left);
      mean += share / tail * rising[i];
      left -= share;
    }
    return new ExpectedShortfall(Figure.of(mean), Figure.of(valueAtRisk(rising, level)), tail);
  }

  /**
   * Share of each loss in the mean of the tail: they sum to 1, and the losses so weighted to the
   * shortfall. With them the mean of what a part lost in the whole's tail is the part's share of
   * the whole's shortfall (Tasche, 1999). Where equal losses do not all fit into the tail, each has
   * the same share, so that no order among them matters.
   *
   * @param losses finite, in any order; left as they are
   * @param level above 0 and below 1, such as 0.975
   */
  public static double[] weights(double[] losses, double level) {
    double[] weights = new double[losses.length];
    double tail = tail(losses.length, level);
    if (losses.length == 0) {
      return weights;
    }
    double[] rising = losses.clone();
    Arrays.sort(rising);
    double last = rising[lastInTail(rising.length, tail)];
    double beyond = Arrays.stream(losses).filter(loss -> loss > last).count();
    double equal = Arrays.stream(losses).filter(loss -> loss == last).count();
    for (int i = 0; i < losses.length; i++) {
      if (losses[i] > last) {
        weights[i] = 1 / tail;
      } else if (losses[i] == last) {
        weights[i] = (tail - beyond) / tail / equal;
      }
    }
    return weights;
  }

  private static double tail(int losses, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a level must be between 0 and 1, got " + level);
    }
    return losses - losses * level;
  }

  private static int lastInTail(int losses, double tail) {
    return Math.min(losses - 1, losses - (int) StrictMath.ceil(tail - ROUNDING));
  }

  private static double valueAtRisk(double[] rising, double level) {
    int rank = (int) StrictMath.ceil(rising.length * level - ROUNDING);
    return rising[Math.max(rank, 1) - 1];
  }

  private static boolean isFinite(double[] losses) {
    return Arrays.stream(losses).allMatch(loss -> Math.abs(loss) <= Double.MAX_VALUE);
  }

  private static ExpectedShortfall missing(String reason, double tail) {
    return new ExpectedShortfall(Figure.missing(reason), Figure.missing(reason), tail);
  }
}
