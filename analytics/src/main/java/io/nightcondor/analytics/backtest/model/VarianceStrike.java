package io.nightcondor.analytics.backtest.model;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.smile.SsviSmile;

/**
 * The variance that the whole strip of a smile is worth, as the VIX measures it, against the one at
 * the money. Since the shape follows from theta alone, the ratio is found once on a grid of theta
 * and joined by straight lines in its logarithm.
 */
final class VarianceStrike {

  /** Total variances from 0.01 % to 400 %: a day at VIX 6 to two years at VIX 140. */
  private static final double LOWEST = log(1e-5);

  private static final double HIGHEST = log(4);
  private static final int POINTS = 121;
  private static final double STEP = (HIGHEST - LOWEST) / (POINTS - 1);

  /** Strikes at so many at-the-money deviations: an SSVI wing is worth nothing beyond. */
  private static final double WIDTH = 30;

  private static final int INTERVALS = 1_500;

  private final double[] logRatios = new double[POINTS];

  VarianceStrike(SkewRule skew) {
    for (int i = 0; i < POINTS; i++) {
      double theta = exp(LOWEST + i * STEP);
      logRatios[i] = log(ofStrip(skew, theta) / theta);
    }
  }

  /**
   * The total variance at the money of a smile whose strip is worth a total variance.
   *
   * @param strip above 0: (index / 100) squared times years
   */
  double atTheMoney(double strip) {
    double logTheta = log(strip) - logRatio(log(strip));
    for (int i = 0; i < 8; i++) {
      logTheta = log(strip) - logRatio(logTheta);
    }
    return exp(logTheta);
  }

  /** Total variance of the strip of a smile. */
  double strip(double theta) {
    return theta * exp(logRatio(log(theta)));
  }

  private double logRatio(double logTheta) {
    double place = Math.min(Math.max((logTheta - LOWEST) / STEP, 0), POINTS - 1.0);
    int below = Math.min((int) place, POINTS - 2);
    double share = place - below;
    return logRatios[below] + share * (logRatios[below + 1] - logRatios[below]);
  }

  /** Twice the sum of out-of-the-money prices over strikes squared, by Simpson's rule in log k. */
  private static double ofStrip(SkewRule skew, double theta) {
    SsviSmile smile = skew.smile(theta, 1);
    double half = WIDTH * sqrt(theta);
    double step = 2 * half / INTERVALS;
    double sum = 0;
    for (int i = 0; i <= INTERVALS; i++) {
      double k = -half + i * step;
      double weight = i == 0 || i == INTERVALS ? 1 : i % 2 == 1 ? 4 : 2;
      OptionRight right = k < 0 ? OptionRight.PUT : OptionRight.CALL;
      double price = Black76.price(right, 1, exp(k), smile.vol(k), 1, 1);
      sum += weight * price * exp(-k);
    }
    return 2 * sum * step / 3;
  }
}
