package io.nightcondor.analytics.smile;

import io.nightcondor.analytics.market.Smile;

/**
 * Raw SVI (Gatheral): total variance w(k) = a + b (rho (k - m) + sqrt((k - m)^2 + sigma^2)), with k
 * = ln(strike / forward) and w = vol squared times years.
 *
 * @param a level of variance
 * @param b 0 or more
 * @param rho between -1 and 1
 * @param m place of the smile, log-moneyness
 * @param sigma above 0, log-moneyness
 * @param years to settlement, above 0
 */
public record SviSmile(double a, double b, double rho, double m, double sigma, double years)
    implements Smile {

  /** Lee's bound on the slope of total variance in either wing. */
  private static final double WING_SLOPE_LIMIT = 2;

  private static final double LOWEST_DENSITY = -1e-6;
  private static final int GRID_POINTS = 401;
  private static final double TINY_VARIANCE = 1e-12;

  public SviSmile {
    if (!(b >= 0
        && Math.abs(rho) < 1
        && sigma > 0
        && years > 0
        && a + b * sigma * StrictMath.sqrt(1 - rho * rho) >= 0)) {
      throw new IllegalArgumentException(
          "raw SVI needs b >= 0, |rho| < 1, sigma > 0, years > 0 and no negative variance, got "
              + "a %s, b %s, rho %s, m %s, sigma %s, years %s"
                  .formatted(a, b, rho, m, sigma, years));
    }
  }

  @Override
  public double vol(double logMoneyness) {
    return StrictMath.sqrt(totalVariance(logMoneyness) / years);
  }

  /** Vol squared times years, above 0. */
  public double totalVariance(double logMoneyness) {
    double x = logMoneyness - m;
    return Math.max(TINY_VARIANCE, a + b * (rho * x + hypotenuse(x)));
  }

  /**
   * Gatheral's g: the density of the log of the index at settlement over a positive factor. Below 0
   * a butterfly costs less than nothing.
   */
  public double density(double logMoneyness) {
    double x = logMoneyness - m;
    double hypotenuse = hypotenuse(x);
    double variance = totalVariance(logMoneyness);
    double slope = b * (rho + x / hypotenuse);
    double curvature = b * sigma * sigma / (hypotenuse * hypotenuse * hypotenuse);
    double lean = 1 - logMoneyness * slope / (2 * variance);
    return lean * lean - 0.25 * slope * slope * (1 / variance + 0.25) + 0.5 * curvature;
  }

  /** The steeper wing's slope of total variance per unit of log-moneyness; Lee: below 2. */
  public double wingSlope() {
    return b * (1 + Math.abs(rho));
  }

  /**
   * Whether the wings keep Lee's bound and no butterfly on a grid of 401 points has a negative
   * price.
   *
   * @param halfWidth of the grid around the forward, log-moneyness
   */
  public boolean isFreeOfButterflyArbitrage(double halfWidth) {
    if (!(wingSlope() < WING_SLOPE_LIMIT)) {
      return false;
    }
    for (int i = 0; i < GRID_POINTS; i++) {
      double logMoneyness = halfWidth * (2.0 * i / (GRID_POINTS - 1) - 1);
      if (!(density(logMoneyness) >= LOWEST_DENSITY)) {
        return false;
      }
    }
    return true;
  }

  private double hypotenuse(double x) {
    return StrictMath.sqrt(x * x + sigma * sigma);
  }
}
