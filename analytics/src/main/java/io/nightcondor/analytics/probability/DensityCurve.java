package io.nightcondor.analytics.probability;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.pricing.NormalDistribution;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Check;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Checks;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Failure;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Invalid;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Point;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Undefined;
import io.nightcondor.analytics.probability.RiskNeutralDensity.Valid;
import java.util.ArrayList;
import java.util.List;

/**
 * DF^-1 d2C/dK2 on a smile, as n(d2) g(k) / (K sqrt(w)) with total variance w at log-moneyness k
 * and Gatheral's g = (1 - k w' / 2w)^2 - w'^2 (1/w + 1/4) / 4 + w'' / 2. At a kink of the smile the
 * true curve has a point mass, of either sign, that no density shows: mass and mean then miss it.
 */
public final class DensityCurve {

  /**
   * Step of the differences in w, standard deviations at the money: truncation is 1e-8 of the
   * fourth derivative per deviation, rounding of w'' 4e-8 of the variance.
   */
  private static final double STEP = 1e-4;

  /** Beyond so many standard deviations a normal has 2e-17 left on a side. */
  private static final double FAR = 8.5;

  /** The grid ends here even if a wing is so steep that its tail is not spent; factor 1e13. */
  private static final double FARTHEST = 30;

  private static final int INTERVALS = 2000;

  private final double forward;
  private final double years;
  private final Smile smile;
  private final double unit;

  private DensityCurve(SettlementDistribution distribution, Smile smile, double years) {
    this.forward = distribution.forward();
    this.years = years;
    this.smile = smile;
    this.unit = distribution.atmDeviation();
  }

  public static RiskNeutralDensity of(ExpirySlice slice) {
    return of(slice.forward(), slice.smile(), slice.years());
  }

  /**
   * The density of one expiry, checked.
   *
   * @param forward of the expiry
   * @param smile of the expiry
   * @param years to settlement
   */
  public static RiskNeutralDensity of(Forward forward, Smile smile, double years) {
    SettlementDistribution distribution = SettlementDistribution.of(forward, smile, years);
    return distribution
        .reason()
        .<RiskNeutralDensity>map(Undefined::new)
        .orElseGet(() -> new DensityCurve(distribution, smile, years).checked());
  }

  /** Trapezoid rule in t, where k = unit sinh(t): fine at the money, coarse far out. */
  private RiskNeutralDensity checked() {
    double low = -end(-1);
    double step = (end(1) - low) / INTERVALS;
    List<Point> curve = new ArrayList<>();
    double mass = 0;
    double mean = 0;
    double lowest = Double.POSITIVE_INFINITY;
    double lowestStrike = 0;
    for (int i = 0; i <= INTERVALS; i++) {
      double t = low + i * step;
      double k = unit * StrictMath.sinh(t);
      double strike = forward * StrictMath.exp(k);
      double ofLog = ofLog(k);
      if (!(Math.abs(ofLog) <= Double.MAX_VALUE)) {
        return new Undefined("NO_VOL");
      }
      double weight = step * unit * StrictMath.cosh(t) * (i == 0 || i == INTERVALS ? 0.5 : 1);
      mass += weight * ofLog;
      mean += weight * ofLog * StrictMath.expm1(k);
      if (ofLog * unit < lowest) {
        lowest = ofLog * unit;
        lowestStrike = strike;
      }
      curve.add(new Point(strike, ofLog / strike));
    }
    // over F: mean of K/F - 1 plus what the missing mass takes away
    return judged(curve, new Checks(mass, mean + (mass - 1), lowest, lowestStrike));
  }

  private static RiskNeutralDensity judged(List<Point> curve, Checks checks) {
    List<Failure> failures = new ArrayList<>();
    if (Math.abs(checks.mass() - 1) > Check.MASS.tolerance()) {
      failures.add(new Failure(Check.MASS, checks.mass() - 1));
    }
    if (Math.abs(checks.meanError()) > Check.MEAN.tolerance()) {
      failures.add(new Failure(Check.MEAN, checks.meanError()));
    }
    if (checks.lowest() < -Check.NOT_NEGATIVE.tolerance()) {
      failures.add(new Failure(Check.NOT_NEGATIVE, checks.lowest()));
    }
    return failures.isEmpty() ? new Valid(curve, checks) : new Invalid(curve, checks, failures);
  }

  /** Density of the log of the index over the forward. */
  private double ofLog(double k) {
    double h = STEP * unit;
    double variance = variance(k);
    double above = variance(k + h);
    double below = variance(k - h);
    double slope = (above - below) / (2 * h);
    double curvature = (above - 2 * variance + below) / (h * h);
    double deviation = StrictMath.sqrt(variance);
    double lean = 1 - k * slope / (2 * variance);
    double g = lean * lean - 0.25 * slope * slope * (1 / variance + 0.25) + 0.5 * curvature;
    return NormalDistribution.pdf(SettlementDistribution.d2(k, deviation)) * g / deviation;
  }

  private double variance(double k) {
    double vol = smile.vol(k);
    return vol * vol * years;
  }

  /** Distance in t at which a side's tail is spent: sign +1 above the forward, -1 below. */
  private double end(int sign) {
    double k = FAR * unit;
    while (k < FARTHEST) {
      double deviation = StrictMath.sqrt(variance(sign * k));
      if (Math.abs(SettlementDistribution.d2(sign * k, deviation)) > FAR
          && Math.abs(sign * k / deviation - 0.5 * deviation) > FAR) {
        break;
      }
      k *= 1.25;
    }
    double u = Math.min(k, FARTHEST) / unit;
    return StrictMath.log(u + StrictMath.sqrt(u * u + 1));
  }
}
