package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import java.util.Comparator;
import java.util.List;

/**
 * Continuously compounded zero rates, ACT/365: linear in time between the points, flat outside.
 *
 * @param points one or more, in order of time
 * @param source where the rates come from
 */
public record ZeroCurve(List<Point> points, Source source) {

  private static final double DAYS_PER_YEAR = 365;

  /** The year on which overnight rates are quoted. */
  private static final double MONEY_MARKET_DAYS = 360;

  /** Where the rates of a curve come from. */
  public enum Source {
    /** Discount factors of parity regressions over SPX options. */
    IMPLIED,
    /** Par yields of Treasury bills, notes and bonds. */
    TREASURY,
    /** The overnight financing rate, SOFR. */
    OVERNIGHT,
    /** One configured rate for all times. */
    FALLBACK
  }

  /**
   * One rate.
   *
   * @param years from the session's close
   * @param rate a fraction per year
   */
  public record Point(double years, double rate) {}

  public ZeroCurve {
    points = points.stream().sorted(Comparator.comparingDouble(Point::years)).toList();
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a curve needs a point");
    }
  }

  /** The same rate, a fraction per year, at every time. */
  public static ZeroCurve flat(double rate) {
    return new ZeroCurve(List.of(new Point(1, rate)), Source.FALLBACK);
  }

  /**
   * The curve of an overnight rate that stays where it is: simple interest for each calendar day on
   * a year of 360 days, compounded daily.
   *
   * @param rate as published for SOFR, a fraction per year of 360 days
   */
  public static ZeroCurve overnight(double rate) {
    double continuous = DAYS_PER_YEAR * StrictMath.log1p(rate / MONEY_MARKET_DAYS);
    return new ZeroCurve(List.of(new Point(1, continuous)), Source.OVERNIGHT);
  }

  /** The rates that the regressions among the slices imply; the fallback if there is none. */
  public static ZeroCurve implied(List<ExpirySlice> slices, ZeroCurve fallback) {
    List<Point> points = slices.stream()
        .filter(slice -> slice.forward().method() == Forward.Method.PARITY_REGRESSION)
        .map(slice -> implied(slice.years(), slice.forward()))
        .toList();
    return points.isEmpty() ? fallback : new ZeroCurve(points, Source.IMPLIED);
  }

  /** The rate that one forward implies. */
  public static Point implied(double years, Forward forward) {
    return new Point(years, -StrictMath.log(forward.discountFactor()) / years);
  }

  /** Zero rate, a fraction per year. */
  public double rate(double years) {
    Point left = points.get(0);
    for (Point right : points) {
      if (years <= right.years()) {
        double span = right.years() - left.years();
        return span > 0
            ? left.rate() + (right.rate() - left.rate()) * (years - left.years()) / span
            : right.rate();
      }
      left = right;
    }
    return left.rate();
  }

  /** Discount factor from a time to now; 1 at time 0. */
  public double discountFactor(double years) {
    return StrictMath.exp(-rate(years) * years);
  }
}
