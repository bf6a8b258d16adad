package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import java.util.TreeSet;

/**
 * VIX futures that slide down a curve which stays as it is (DOMAIN E9): linear in days, the spot
 * VIX at settlement.
 */
public final class RollDown {

  private RollDown() {}

  /**
   * Move of a future, VIX points; below 0 where the curve rises with days.
   *
   * @param days calendar days to its settlement
   * @param passed calendar days that pass, 0 or more
   */
  public static double points(VxCurve curve, double days, double passed) {
    return curve.levelAt(Math.max(0, days - passed)) - curve.levelAt(days);
  }

  /** The same of every future at once. It bends at a knot of the curve and where it leaves one. */
  public static VixFutureMove move(VxCurve curve, double passed) {
    TreeSet<Double> knots = new TreeSet<>();
    knots.add(0.0);
    knots.add(passed);
    for (VxPoint point : curve.points()) {
      knots.add((double) point.days());
      knots.add(point.days() + passed);
    }
    double[] days = knots.stream().mapToDouble(Double::doubleValue).toArray();
    double[] points = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      points[i] = points(curve, days[i], passed);
    }
    return new VixFutureMove.Points(TenorCurve.of(days, points));
  }
}
