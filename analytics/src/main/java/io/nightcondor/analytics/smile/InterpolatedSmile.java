package io.nightcondor.analytics.smile;

import io.nightcondor.analytics.market.Smile;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Total variance (vol squared times years) linear in log-moneyness between the quoted strikes; the
 * vol is flat beyond the first and the last of them, which keeps Lee's bound: the slope of the
 * wings is 0, so the bound of 2 holds at any level.
 *
 * @param knots one or more, in order of log-moneyness, no two at the same place
 * @param years to settlement, above 0
 */
public record InterpolatedSmile(List<Knot> knots, double years) implements Smile {

  /**
   * One quoted strike.
   *
   * @param logMoneyness ln(strike / forward)
   * @param totalVariance vol squared times years, above 0
   */
  public record Knot(double logMoneyness, double totalVariance) {

    public Knot {
      if (!(Math.abs(logMoneyness) < Double.POSITIVE_INFINITY
          && totalVariance > 0
          && totalVariance < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a knot needs a finite place and a variance above 0, got %s and %s"
                .formatted(logMoneyness, totalVariance));
      }
    }
  }

  public InterpolatedSmile {
    knots =
        knots.stream().sorted(Comparator.comparingDouble(Knot::logMoneyness)).toList();
    if (knots.isEmpty() || !(years > 0)) {
      throw new IllegalArgumentException(
          "a smile needs a knot and a time above 0, got %s knots and %s years"
              .formatted(knots.size(), years));
    }
    for (int i = 1; i < knots.size(); i++) {
      if (knots.get(i).logMoneyness() == knots.get(i - 1).logMoneyness()) {
        throw new IllegalArgumentException(
            "two knots at log-moneyness %s".formatted(knots.get(i).logMoneyness()));
      }
    }
  }

  /** A knot at every quoted vol; places that rise, vols above 0. */
  static InterpolatedSmile of(double[] logMoneyness, double[] vols, double years) {
    return new InterpolatedSmile(
        IntStream.range(0, vols.length)
            .mapToObj(i -> new Knot(logMoneyness[i], vols[i] * vols[i] * years))
            .toList(),
        years);
  }

  @Override
  public double vol(double logMoneyness) {
    return StrictMath.sqrt(totalVariance(logMoneyness) / years);
  }

  /** Vol squared times years. */
  public double totalVariance(double logMoneyness) {
    int above = firstAbove(logMoneyness);
    if (above == 0) {
      return knots.get(0).totalVariance();
    }
    Knot left = knots.get(above - 1);
    if (above == knots.size()) {
      return left.totalVariance();
    }
    Knot right = knots.get(above);
    double share =
        (logMoneyness - left.logMoneyness()) / (right.logMoneyness() - left.logMoneyness());
    return left.totalVariance() + share * (right.totalVariance() - left.totalVariance());
  }

  /** Index of the first knot beyond a place, or the number of knots. */
  private int firstAbove(double logMoneyness) {
    int low = 0;
    int high = knots.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (knots.get(middle).logMoneyness() > logMoneyness) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
