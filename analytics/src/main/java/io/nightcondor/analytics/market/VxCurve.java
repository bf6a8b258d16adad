package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * VIX futures by settlement date, beginning at the spot VIX.
 *
 * @param spotVix VIX close, VIX points
 * @param points in order of settlement date; may be empty
 * @param betas by which they answer to moves of the spot VIX
 */
public record VxCurve(double spotVix, List<VxPoint> points, BetaSet betas) {

  public VxCurve {
    points = points.stream().sorted(Comparator.comparing(VxPoint::expiry)).toList();
  }

  /** A curve that answers by the default betas. */
  public VxCurve(double spotVix, List<VxPoint> points) {
    this(spotVix, points, BetaSet.FROM_2013_TO_2026);
  }

  /** The point that settles on that date. */
  public Optional<VxPoint> at(LocalDate expiry) {
    return points.stream().filter(point -> point.expiry().equals(expiry)).findFirst();
  }

  /** Level of the future that settles on a date so many days off: its point, or interpolated. */
  public double level(LocalDate expiry, double days) {
    return at(expiry).map(VxPoint::level).orElseGet(() -> levelAt(days));
  }

  /**
   * Level at a number of calendar days, VIX points: linear in days from the spot VIX at 0, flat
   * beyond the last point.
   */
  public double levelAt(double days) {
    double lastDays = 0;
    double lastLevel = spotVix;
    for (VxPoint point : points) {
      if (days <= point.days()) {
        double span = point.days() - lastDays;
        return span <= 0
            ? point.level()
            : lastLevel + (point.level() - lastLevel) * (Math.max(days, 0) - lastDays) / span;
      }
      lastDays = point.days();
      lastLevel = point.level();
    }
    return lastLevel;
  }
}
