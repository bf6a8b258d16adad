package io.nightcondor.analytics.backtest.model;

import io.nightcondor.analytics.smile.SsviSmile;

/**
 * The shape of a smile at any maturity: SSVI with {@code phi = eta / sqrt(theta (1 + theta))}, the
 * power law of Gatheral and Jacquier (Arbitrage-free SVI volatility surfaces, 2014) with gamma 1/2.
 * Free of butterfly arbitrage for {@code eta (1 + |rho|) <= 2}, and of calendar arbitrage as long
 * as theta rises with time.
 *
 * @param eta steepness, above 0
 * @param rho slope, between -1 and 1: below 0 puts are dearer, above 0 calls
 */
public record SkewRule(double eta, double rho) {

  /**
   * SPX: fitted to the out-of-the-money SPXW options of 2024-01-05 from 20 to 180 days, weighted by
   * vega, 0.58 vol points root mean square.
   */
  public static final SkewRule SPX = new SkewRule(0.967, -0.4855);

  /**
   * VIX: fitted to the monthly VIX options of eight closes from 2026-08-03 to 2026-08-14, weighted
   * by vega, 1.2 vol points root mean square.
   */
  public static final SkewRule VIX = new SkewRule(1.09, 0.77);

  private static final double BOUND = 2;

  public SkewRule {
    if (!(eta > 0 && Math.abs(rho) < 1 && eta * (1 + Math.abs(rho)) <= BOUND)) {
      throw new IllegalArgumentException(
          "eta must be above 0 and eta (1 + |rho|) at most 2, got eta %s, rho %s"
              .formatted(eta, rho));
    }
  }

  /**
   * The smile of one expiry.
   *
   * @param theta total variance at the money, above 0
   * @param years to settlement, above 0
   */
  public SsviSmile smile(double theta, double years) {
    return new SsviSmile(theta, eta / Math.sqrt(theta * (1 + theta)), rho, years);
  }
}
