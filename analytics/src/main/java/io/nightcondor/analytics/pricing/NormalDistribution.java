package io.nightcondor.analytics.pricing;

/**
 * The standard normal distribution. Both tails keep their relative accuracy down to the smallest
 * double: W. J. Cody, Algorithm 715, ACM TOMS 19 (1993), rational minimax approximations.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as published
public final class NormalDistribution {

  private static final double INVERSE_SQRT_TWO_PI = 0.398942280401432677939946;

  /** 0.75 quantile: inside it the central approximation holds. */
  private static final double CENTRE = 0.67448975;

  /** The square root of 32: beyond it the asymptotic approximation holds. */
  private static final double FAR = 5.656854249492380195206755;

  private static final double[] CENTRE_OVER = {
    0.065682337918207449113,
    2.2352520354606839287,
    161.02823106855587881,
    1067.6894854603709582,
    18154.981253343561249
  };
  private static final double[] CENTRE_UNDER = {
    1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
  };
  private static final double[] TAIL_OVER = {
    1.0765576773720192317e-8,
    0.39894151208813466764,
    8.8831497943883759412,
    93.506656132177855979,
    597.27027639480026226,
    2494.5375852903726711,
    6848.1904505362823326,
    11602.651437647350124,
    9842.7148383839780218
  };
  private static final double[] TAIL_UNDER = {
    1,
    22.266688044328115691,
    235.38790178262499861,
    1519.377599407554805,
    6485.558298266760755,
    18615.571640885098091,
    34900.952721145977266,
    38912.003286093271411,
    19685.429676859990727
  };
  private static final double[] FAR_OVER = {
    0.02307344176494017303,
    0.21589853405795699,
    0.1274011611602473639,
    0.022235277870649807,
    0.001421619193227893466,
    2.9112874951168792e-5
  };
  private static final double[] FAR_UNDER = {
    1,
    1.28426009614491121,
    0.468238212480865118,
    0.0659881378689285515,
    0.00378239633202758244,
    7.29751555083966205e-5
  };

  private NormalDistribution() {}

  /** Density at x. */
  public static double pdf(double x) {
    return INVERSE_SQRT_TWO_PI * gauss(Math.abs(x));
  }

  /** Probability of a value at or below x. */
  public static double cdf(double x) {
    double y = Math.abs(x);
    if (y <= CENTRE) {
      double square = x * x;
      return 0.5 + x * polynomial(CENTRE_OVER, square) / polynomial(CENTRE_UNDER, square);
    }
    double tail = upperTail(y);
    return x > 0 ? 1 - tail : tail;
  }

  /** Probability of a value above y, for y beyond the centre. */
  private static double upperTail(double y) {
    if (y <= FAR) {
      return gauss(y) * polynomial(TAIL_OVER, y) / polynomial(TAIL_UNDER, y);
    }
    double inverse = 1 / (y * y);
    double correction = inverse * polynomial(FAR_OVER, inverse) / polynomial(FAR_UNDER, inverse);
    return gauss(y) * (INVERSE_SQRT_TWO_PI - correction) / y;
  }

  /** exp(-y*y/2), with y*y split so that the square is not rounded before the exponential. */
  private static double gauss(double y) {
    if (y > 40) {
      return 0;
    }
    double coarse = StrictMath.floor(y * 16) / 16;
    double rest = (y - coarse) * (y + coarse);
    return StrictMath.exp(-0.5 * coarse * coarse) * StrictMath.exp(-0.5 * rest);
  }

  /** Coefficients from the highest power down. */
  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (double coefficient : coefficients) {
      value = value * x + coefficient;
    }
    return value;
  }
}
