package io.nightcondor.analytics.smile;

import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.market.SmileFit.Butterfly;

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

  /** What rounding may take g below 0. */
  static final double LOWEST_DENSITY = -1e-6;

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
    return Math.sqrt(totalVariance(logMoneyness) / years);
  }

  @Override
  public void vols(int n, double[] logMoneyness, double[] vols) {
    for (int i = 0; i < n; i++) {
      double x = logMoneyness[i] - m;
      double variance = a + b * (rho * x + Math.sqrt(x * x + sigma * sigma));
      vols[i] = Math.sqrt(Math.max(TINY_VARIANCE, variance) / years);
    }
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

  /** Slope of total variance far below the forward, per unit of log-moneyness; Lee: below 2. */
  public double leftWingSlope() {
    return b * (1 - rho);
  }

  /** Slope of total variance far above the forward; Lee: below 2. */
  public double rightWingSlope() {
    return b * (1 + rho);
  }

  /** The steeper of the two. */
  public double wingSlope() {
    return b * (1 + Math.abs(rho));
  }

  /**
   * Where g is lowest on a grid of 401 points.
   *
   * @param halfWidth of the grid around the forward, log-moneyness
   */
  public Butterfly butterfly(double halfWidth) {
    double lowest = Double.POSITIVE_INFINITY;
    double where = 0;
    for (int i = 0; i < GRID_POINTS; i++) {
      double logMoneyness = halfWidth * (2.0 * i / (GRID_POINTS - 1) - 1);
      double density = density(logMoneyness);
      if (density < lowest) {
        lowest = density;
        where = logMoneyness;
      }
    }
    return new Butterfly(lowest, where, halfWidth);
  }

  /**
   * Whether the wings keep Lee's bound and no butterfly on the grid has a negative price.
   *
   * @param halfWidth of the grid around the forward, log-moneyness
   */
  public boolean isFreeOfButterflyArbitrage(double halfWidth) {
    return wingSlope() < WING_SLOPE_LIMIT && butterfly(halfWidth).lowest() >= LOWEST_DENSITY;
  }

  private double hypotenuse(double x) {
    return Math.sqrt(x * x + sigma * sigma);
  }
}
