package io.nightcondor.app.demo;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.pow;
import static java.lang.StrictMath.sqrt;

/**
 * Total implied variance by the SSVI surface of Gatheral and Jacquier (Arbitrage-free SVI
 * volatility surfaces, 2014) with their power-law function {@code phi = eta / (theta^gamma (1 +
 * theta)^(1 - gamma))}. At the money the variance falls or rises from its short level to its long
 * level at one speed, as a mean-reverting variance does in expectation. Free of butterfly arbitrage
 * if {@code eta (1 + |rho|) <= 2} and gamma is from 0 to 1/2, free of calendar arbitrage because
 * theta rises with time.
 *
 * @param shortVariance variance per year at once, a fraction squared
 * @param longVariance variance per year in the long run
 * @param meanReversion speed, per year
 * @param eta steepness of the smile
 * @param gamma how the smile flattens with maturity
 * @param rho slope: below 0 puts are dearer, above 0 calls
 */
record SsviSurface(
    double shortVariance,
    double longVariance,
    double meanReversion,
    double eta,
    double gamma,
    double rho) {

  SsviSurface {
    if (!(shortVariance > 0 && longVariance > 0 && meanReversion > 0)) {
      throw new IllegalArgumentException("variances and speed must be above 0");
    }
    if (!(eta > 0 && eta * (1 + Math.abs(rho)) <= 2 && gamma > 0 && gamma <= 0.5)) {
      throw new IllegalArgumentException(
          "eta %s, gamma %s, rho %s break the no-arbitrage bounds".formatted(eta, gamma, rho));
    }
  }

  /** Total variance at the money. */
  double theta(double years) {
    return longVariance * years
        + (shortVariance - longVariance) * (1 - exp(-meanReversion * years)) / meanReversion;
  }

  /** Implied vol, a fraction; years above 0. */
  double vol(double logMoneyness, double years) {
    return sqrt(totalVariance(logMoneyness, years) / years);
  }

  double totalVariance(double logMoneyness, double years) {
    double theta = theta(years);
    double phi = eta / (pow(theta, gamma) * pow(1 + theta, 1 - gamma));
    double shifted = phi * logMoneyness + rho;
    return theta / 2 * (1 + rho * phi * logMoneyness + sqrt(shifted * shifted + 1 - rho * rho));
  }
}
