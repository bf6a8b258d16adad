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

  /** A step so small, relatively, leaves about a tenth of its fourth power: 2e-16. */
  private static final double LAST_STEP = 2e-4;

  /** From here on what a step leaves grows with the deviation. */
  private static final double LARGE = 2;

  /** Beyond it, relatively, the iteration bisects. */
  private static final double TRUSTED_STEP = 0.5;

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
    double k = Math.abs(Elementary.logRatio(forward, strike));
    boolean high = DeviationGuess.isHigh(timeValue, least);
    double s = high
        ? DeviationGuess.high(least - timeValue, forward, strike)
        : DeviationGuess.low(timeValue, forward, strike, k);
    if (!(s > 0 && s < HIGHEST)) {
      s = 0.5 * HIGHEST;
    }
    double below = 0;
    double above = HIGHEST;
    for (int i = 0; i < MOST_STEPS; i++) {
      double x = k / s;
      double t = 0.5 * s;
      double weight =
          least * Elementary.exp(BlackKernel.exponent(x, t), BlackKernel.exponentRest(x, t));
      double value = BlackKernel.timeValue(least, x, t, weight);
      double slope = BlackKernel.density(weight);
      double goal = high ? least - timeValue : timeValue;
      double now = high ? least - value : value;
      double logSlope = (high ? -slope : slope) / now;
      double newton = Elementary.logRatio(goal, now) / logSlope;
      double next = s + newton * acceleration(newton, logSlope, x, s);
      if (Math.abs(newton) <= LAST_STEP * Math.min(s, LARGE)) {
        return next;
      }
      if (value < timeValue) {
        below = s;
      } else {
        above = s;
      }
      boolean trusted = Math.abs(newton) < TRUSTED_STEP * s && next > below && next < above;
      s = trusted ? next : 0.5 * (below + above);
    }
    return s;
  }

  /**
   * What Householder's third-order step is to Newton's. The derivatives of the price in s beyond
   * the first, and so those of its logarithm, are rational functions of x and s.
   */
  private static double acceleration(double newton, double logSlope, double x, double s) {
    double inverse = 1 / s;
    double x2 = x * x;
    double bend = x2 * inverse - 0.25 * s;
    double turn = bend * bend - 3 * x2 * inverse * inverse - 0.25;
    double second = bend - logSlope;
    double third = turn - 3 * logSlope * bend + 2 * logSlope * logSlope;
    return (1 + 0.5 * newton * second) / (1 + newton * (second + newton * third * (1 / 6.0)));
  }
}
