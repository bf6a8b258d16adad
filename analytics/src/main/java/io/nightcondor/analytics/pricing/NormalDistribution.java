package io.nightcondor.analytics.pricing;

/** The standard normal distribution; both tails keep their relative accuracy. */
public final class NormalDistribution {

  /** Beyond it density and tail have underflowed. */
  private static final double CEILING = 60;

  private NormalDistribution() {}

  /** Density at x. */
  public static double pdf(double x) {
    double y = Math.min(Math.abs(x), CEILING);
    double exponent = BlackKernel.exponent(y, 0, 0);
    double rest = BlackKernel.exponentRest(y, 0, 0, exponent);
    return BlackKernel.density(Elementary.exp(exponent, rest));
  }

  /** Probability of a value at or below x. */
  public static double cdf(double x) {
    double tail = pdf(x) * MillsRatio.ratio(Math.min(Math.abs(x), CEILING));
    return x > 0 ? 1 - tail : tail;
  }
}
