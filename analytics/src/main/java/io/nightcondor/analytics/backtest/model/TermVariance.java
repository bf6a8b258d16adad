package io.nightcondor.analytics.backtest.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Total variance of the SPX at the money by maturity: straight lines in time between the maturities
 * of the VIX and of the indices of longer terms, at one vol before the first, at the last line's
 * slope beyond the last. Where a longer index would mean that variance falls with time, the line is
 * flat and the curve says so.
 */
final class TermVariance {

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
