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
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a level must be between 0 and 1, got " + level);
    }
    double inside = losses.length * level;
    double tail = losses.length - inside;
    if (losses.length == 0) {
      return missing("NO_LOSSES", tail);
    }
    if (!Arrays.stream(losses).allMatch(loss -> Math.abs(loss) <= Double.MAX_VALUE)) {
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
    int rank = (int) StrictMath.ceil(inside - ROUNDING);
    return new ExpectedShortfall(Figure.of(mean), Figure.of(rising[Math.max(rank, 1) - 1]), tail);
  }

  private static ExpectedShortfall missing(String reason, double tail) {
    return new ExpectedShortfall(Figure.missing(reason), Figure.missing(reason), tail);
  }
}
