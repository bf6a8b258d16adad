package io.nightcondor.analytics.smile;

import io.nightcondor.analytics.market.Smile;

/**
 * SSVI (Gatheral and Jacquier, Arbitrage-free SVI volatility surfaces, 2014) at one expiry: total
 * variance w(k) = theta / 2 (1 + rho phi k + sqrt((phi k + rho)^2 + 1 - rho^2)), k = ln(strike /
 * forward). It can only be built free of butterfly arbitrage: theta phi (1 + |rho|) below 4 and
 * theta phi^2 (1 + |rho|) at most 4, theorem 4.2 there.
 *
 * @param theta total variance at the forward, above 0
 * @param phi steepness, above 0
 * @param rho between -1 and 1
 * @param years to settlement, above 0
 */
public record SsviSmile(double theta, double phi, double rho, double years) implements Smile {

  private static final double LIMIT = 4;

  /** A bound that is met exactly is missed by some units in the last place. */
  private static final double ROUNDING = 1e-12;

  public SsviSmile {
    double lean = 1 + Math.abs(rho);
    if (!(theta > 0
        && phi > 0
        && Math.abs(rho) < 1
        && years > 0
        && theta * phi * lean < LIMIT
        && theta * phi * phi * lean <= LIMIT * (1 + ROUNDING))) {
      throw new IllegalArgumentException(
          "SSVI needs theta, phi and years above 0, |rho| < 1, theta phi (1 + |rho|) < 4 and theta "
              + "phi^2 (1 + |rho|) <= 4, got theta %s, phi %s, rho %s, years %s"
                  .formatted(theta, phi, rho, years));
    }
  }

  /** The steepest phi that both conditions allow. */
  static double highestPhi(double theta, double rho) {
    double lean = theta * (1 + Math.abs(rho));
    return Math.min(LIMIT * (1 - ROUNDING) / lean, Math.sqrt(LIMIT / lean));
  }

  @Override
  public double vol(double logMoneyness) {
    return Math.sqrt(totalVariance(logMoneyness) / years);
  }

  @Override
  public void vols(int n, double[] logMoneyness, double[] vols) {
    for (int i = 0; i < n; i++) {
      vols[i] = Math.sqrt(totalVariance(logMoneyness[i]) / years);
    }
  }

  /** Vol squared times years, above 0. */
  public double totalVariance(double logMoneyness) {
    double steep = phi * logMoneyness;
    double shifted = steep + rho;
    return 0.5 * theta * (1 + rho * steep + Math.sqrt(shifted * shifted + 1 - rho * rho));
  }

  /** The same smile in the raw parameters. */
  public SviSmile raw() {
    return new SviSmile(
        0.5 * theta * (1 - rho * rho),
        0.5 * theta * phi,
        rho,
        -rho / phi,
        Math.sqrt(1 - rho * rho) / phi,
        years);
  }
}
