package io.nightcondor.analytics.pricing;

/**
 * Inverts Black-76 for the deviation s, vol times root of time. Householder's iteration of the
 * third order (error to the fourth power) on the logarithm of the out-of-the-money price or, for
 * prices near their bound, of what they lack to it: both are nearly linear in what matters, so that
 * one step mostly ends it. P. Jaeckel, Let's Be Rational (2015), steps on such functions likewise.
 */
final class ImpliedDeviation {

  /** Beyond it every price is at its bound in double precision. */
  static final double HIGHEST = 80;

  /** A step so small, relatively, has left an error of 0.2 times its fourth power: 3e-16. */
  private static final double LAST_STEP = 2e-4;

  private static final int MOST_STEPS = 100;

  private ImpliedDeviation() {}

  /**
   * The deviation; {@link #HIGHEST} where none is found below.
   *
   * @param timeValue price of the out-of-the-money option, undiscounted; above 0, below the smaller
   *     of forward and strike
   */
  static double of(double timeValue, double forward, double strike) {
    double least = Math.min(forward, strike);
    double signedK = Elementary.logRatio(forward, strike);
    double k = Math.abs(signedK);
    boolean high = DeviationGuess.isHigh(timeValue, least);
    double s = high
        ? DeviationGuess.high(least - timeValue, forward, strike)
        : DeviationGuess.low(timeValue, forward, strike, k);
    double below = 0;
    double above = HIGHEST;
    for (int i = 0; i < MOST_STEPS; i++) {
      double z = signedK / s;
      double x = k / s;
      double t = 0.5 * s;
      double exponent = BlackKernel.exponent(z, t, signedK);
      double rest = BlackKernel.exponentRest(z, t, signedK, exponent);
      double slope = forward * BlackKernel.density(Elementary.exp(exponent, rest));
      double value = BlackKernel.timeValue(least, z, t, slope);
      double step = high
          ? step(least - timeValue, least - value, -slope, x, s)
          : step(timeValue, value, slope, x, s);
      if (Math.abs(step) <= LAST_STEP * s) {
        return s + step;
      }
      if (value < timeValue) {
        below = s;
      } else {
        above = s;
      }
      double next = s + step;
      s = next > below && next < above ? next : 0.5 * (below + above);
    }
    return s;
  }

  /**
   * @param target what the value is to become
   * @param slope of the value in s; its second and third derivatives follow from it
   */
  private static double step(double target, double value, double slope, double x, double s) {
    double x2 = x * x;
    double inverse = 1 / s;
    double logSlope = slope / value;
    double newton = Elementary.logRatio(target, value) / logSlope;
    double bend = x2 * inverse - 0.25 * s;
    double turn = bend * bend - 3 * x2 * inverse * inverse - 0.25;
    double second = bend - logSlope;
    double third = turn - 3 * logSlope * bend + 2 * logSlope * logSlope;
    return newton
        * (1 + 0.5 * newton * second)
        / (1 + newton * (second + newton * third * (1 / 6.0)));
  }
}
