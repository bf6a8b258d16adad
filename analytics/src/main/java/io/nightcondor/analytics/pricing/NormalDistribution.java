package io.nightcondor.analytics.pricing;

/** The standard normal distribution; both tails keep their relative accuracy. */
public final class NormalDistribution {

  /** Beyond it density and tail have underflowed. */
  private static final double CEILING = 60;

  private NormalDistribution() {}

  /** Density at x. */
  public static double pdf(double x) {
    return BlackKernel.density(exponential(Math.min(Math.abs(x), CEILING)));
  }

  /** Probability of a value at or below x. */
  public static double cdf(double x) {
    double y = Math.min(Math.abs(x), CEILING);
    double tail = exponential(y) * ScaledTail.at(y);
    return x > 0 ? 1 - tail : tail;
  }

  private static double exponential(double y) {
    return Elementary.exp(BlackKernel.exponent(y, 0), BlackKernel.exponentRest(y, 0));
  }
}
