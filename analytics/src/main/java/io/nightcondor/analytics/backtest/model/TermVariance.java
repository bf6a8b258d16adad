package io.nightcondor.analytics.backtest.model;

import static java.lang.StrictMath.log;
import static java.lang.StrictMath.pow;

import java.util.ArrayList;
import java.util.List;

/**
 * Total variance of the SPX at the money by maturity: straight lines in time between the maturities
 * of the VIX and of the indices of longer terms, at the last line's slope beyond the last. Where a
 * longer index would mean that variance falls with time, the line is flat and the curve says so.
 * Before the first maturity the vol is the power of time that runs through the first two, down to a
 * week; below a week it stays.
 */
final class TermVariance {

  /** Steeper terms are not carried on: at 0.3 a week has two thirds of the vol of a month. */
  private static final double STEEPEST = 0.3;

  private static final double SHORTEST = 7 / 365.0;

  private final List<Point> points = new ArrayList<>();
  private boolean flattened;

  /**
   * @param years maturity
   * @param theta total variance at the money
   */
  private record Point(double years, double theta) {}

  /** Adds a maturity beyond those so far. */
  void add(double years, double theta) {
    double least = points.isEmpty() ? 0 : points.get(points.size() - 1).theta();
    flattened |= theta < least;
    points.add(new Point(years, Math.max(theta, least)));
  }

  /** Whether an index of a longer term had to be raised. */
  boolean isFlattened() {
    return flattened;
  }

  double theta(double years) {
    return years < points.get(0).years() ? before(years) : between(years);
  }

  private double before(double years) {
    Point first = points.get(0);
    Point second = points.get(1);
    double power =
        0.5 * (log(second.theta() / first.theta()) / log(second.years() / first.years()) - 1);
    double kept = Math.min(Math.max(power, -STEEPEST), STEEPEST);
    double share = Math.max(years, SHORTEST) / first.years();
    return first.theta() * pow(share, 2 * kept) * years / first.years();
  }

  private double between(double years) {
    double lastYears = 0;
    double lastTheta = 0;
    double slope = 0;
    for (Point point : points) {
      slope = (point.theta() - lastTheta) / (point.years() - lastYears);
      if (years <= point.years()) {
        break;
      }
      lastYears = point.years();
      lastTheta = point.theta();
    }
    return lastTheta + slope * (years - lastYears);
  }
}
