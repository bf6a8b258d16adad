package io.nightcondor.analytics.smile;

import io.nightcondor.analytics.smile.LeastSquares.Optimum;
import java.util.Optional;

/**
 * Fits SSVI through the variance at the forward to a strip. Skew and steepness are searched by two
 * free numbers that keep both conditions against butterflies.
 */
final class SsviFit implements Residuals {

  private static final int EVALUATIONS = 100;

  /** Skew stays inside it, so that 1 - rho^2 never vanishes. */
  private static final double STEEPEST_SKEW = 0.999;

  /** Free numbers of the starts: skews of -0.76, 0 and 0.76, at half of the steepest phi. */
  private static final double[] SKEWS = {-2, 0, 2};

  /** Beyond it a logistic function is at its end but for 1e-13. */
  private static final double FAR = 30;

  private final QuoteStrip strip;
  private final double theta;

  SsviFit(QuoteStrip strip) {
    this.strip = strip;
    theta = strip.interpolated().totalVariance(0);
  }

  static int starts() {
    return SKEWS.length;
  }

  Optional<SsviSmile> fit() {
    Optimum best = new Optimum(new double[2], Double.POSITIVE_INFINITY);
    for (double skew : SKEWS) {
      Optimum next = LeastSquares.minimise(this, new double[] {skew, 0}, EVALUATIONS);
      if (next.cost() < best.cost()) {
        best = next;
      }
    }
    if (!(best.cost() < Double.POSITIVE_INFINITY)) {
      return Optional.empty();
    }
    double rho = rho(best.parameters());
    return Optional.of(new SsviSmile(theta, phi(best.parameters(), rho), rho, strip.years()));
  }

  @Override
  public int size() {
    return strip.size();
  }

  @Override
  public void evaluate(double[] free, double[] values, double[][] derivatives) {
    double rho = rho(free);
    double phi = phi(free, rho);
    double rhoByFree = 0.5 * (STEEPEST_SKEW - rho * rho / STEEPEST_SKEW);
    double phiByFree = phi * (1 - logistic(free[1]));
    // the bound on phi falls with |rho|, as 1 / (1 + |rho|) or as its root
    boolean linear = 4 / (theta * (1 + Math.abs(rho))) < 1;
    double phiByRho = -phi * Math.signum(rho) / (1 + Math.abs(rho)) * (linear ? 1 : 0.5);
    for (int i = 0; i < values.length; i++) {
      double k = strip.logMoneyness[i];
      double shifted = phi * k + rho;
      double root = Math.sqrt(shifted * shifted + 1 - rho * rho);
      double variance = 0.5 * theta * (1 + rho * phi * k + root);
      double byRho = 0.5 * theta * phi * k * (1 + 1 / root);
      double byPhi = 0.5 * theta * k * (rho + shifted / root);
      double vol = Math.sqrt(variance / strip.years());
      double scale = strip.weight[i] * strip.vega(i, vol) / (2 * vol * strip.years());
      values[i] = strip.weight[i] * strip.error(i, vol);
      derivatives[i][0] = scale * (byRho + byPhi * phiByRho) * rhoByFree;
      derivatives[i][1] = scale * byPhi * phiByFree;
    }
  }

  private static double rho(double[] free) {
    return STEEPEST_SKEW * (2 * logistic(free[0]) - 1);
  }

  private double phi(double[] free, double rho) {
    return SsviSmile.highestPhi(theta, rho) * logistic(free[1]);
  }

  private static double logistic(double free) {
    return 1 / (1 + StrictMath.exp(-Math.min(Math.max(free, -FAR), FAR)));
  }
}
