package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.pricing.ZeroCurve.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.analysis.interpolation.LinearInterpolator;
import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;

/**
 * Zero rates from par yields. A natural cubic spline joins the yields; beyond its ends it goes
 * straight on, but never outside the range of the quoted yields. Up to half a year a yield is
 * simple interest; from there on bonds at par with half-yearly coupons are stripped one after the
 * other.
 */
public final class TreasuryCurve {

  /** Coupons a year. */
  private static final int COUPONS = 2;

  /** Points a year up to the first coupon. */
  private static final int SHORT_POINTS = 12;

  private static final int SPLINE_KNOTS = 3;

  private final double[] years;
  private final double[] yields;
  private final Optional<PolynomialSplineFunction> line;

  private TreasuryCurve(List<ParYield> quoted) {
    years = quoted.stream().mapToDouble(ParYield::years).toArray();
    yields = quoted.stream().mapToDouble(ParYield::yield).toArray();
    line = switch (years.length) {
      case 1 -> Optional.empty();
      case SPLINE_KNOTS - 1 -> Optional.of(new LinearInterpolator().interpolate(years, yields));
      default -> Optional.of(new SplineInterpolator().interpolate(years, yields));
    };
  }

  /**
   * The zero curve that prices every bond of the curve at par; empty if no positive discount
   * factors do.
   *
   * @param quoted one or more, each maturity once
   */
  public static Optional<ZeroCurve> of(List<ParYield> quoted) {
    List<ParYield> sorted =
        quoted.stream().sorted(Comparator.comparingDouble(ParYield::years)).toList();
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("a Treasury curve needs a yield");
    }
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).years() == sorted.get(i - 1).years()) {
        throw new IllegalArgumentException(
            "two par yields of %s years".formatted(sorted.get(i).years()));
      }
    }
    return new TreasuryCurve(sorted).zeroCurve();
  }

  private Optional<ZeroCurve> zeroCurve() {
    List<Point> points = new ArrayList<>();
    for (int month = 1; month < SHORT_POINTS / COUPONS; month++) {
      double time = month / (double) SHORT_POINTS;
      points.add(new Point(time, StrictMath.log1p(parYield(time) * time) / time));
    }
    double longest = Math.max(years[years.length - 1], 1.0 / COUPONS);
    double annuity = 0;
    for (int coupon = 1; coupon <= StrictMath.ceil(longest * COUPONS); coupon++) {
      double time = coupon / (double) COUPONS;
      double payment = parYield(time) / COUPONS;
      double discountFactor = (1 - payment * annuity) / (1 + payment);
      if (!(discountFactor > 0)) {
        return Optional.empty();
      }
      annuity += discountFactor;
      points.add(new Point(time, -StrictMath.log(discountFactor) / time));
    }
    return Optional.of(new ZeroCurve(points, ZeroCurve.Source.TREASURY));
  }

  /** The yield of a bond at par, a fraction per year. */
  private double parYield(double time) {
    int last = years.length - 1;
    if (line.isEmpty()) {
      return yields[0];
    }
    PolynomialSplineFunction spline = line.get();
    if (time < years[0]) {
      return capped(yields[0] + slope(spline, years[0]) * (time - years[0]));
    }
    if (time > years[last]) {
      return capped(yields[last] + slope(spline, years[last]) * (time - years[last]));
    }
    return spline.value(time);
  }

  private static double slope(PolynomialSplineFunction spline, double time) {
    return spline.polynomialSplineDerivative().value(time);
  }

  private double capped(double yield) {
    double lowest = yields[0];
    double highest = yields[0];
    for (double quoted : yields) {
      lowest = Math.min(lowest, quoted);
      highest = Math.max(highest, quoted);
    }
    return Math.max(lowest, Math.min(highest, yield));
  }
}
