package io.nightcondor.analytics.pricing;

/**
 * Exponential and logarithm of plain IEEE operations: the same bits on every machine. Each is one
 * function, and its parts, so that loops over arrays can run the parts one after the other: all but
 * the handling of exponent bits vectorises. The polynomials are minimax fits of degree 9 and 6.
 */
final class Elementary {

  /** exp is normal from here up. */
  static final double LOWEST_NORMAL = -708;

  private static final double LOWEST = -746;

  private static final double LOG2_E = 1.4426950408889634;
  private static final double LN2_HIGH = 0.6931471805599453;
  private static final double LN2_LOW = 2.3190468138462996e-17;

  /** Added and subtracted, it rounds to an integer; added, it leaves it in the lowest bits. */
  private static final double ROUNDER = 0x1.8p52;

  private static final int MANTISSA_BITS = 52;
  private static final long EXPONENT_BIAS = 0x3FF;

  /** The root of one half: quotients are split from their power of two there. */
  private static final long ROOT_HALF = 0x3FE6A09E667F3BCDL;

  private Elementary() {}

  /**
   * exp(high + low) to 1.1 units in the last place; 0 below -746.
   *
   * @param high at most 700
   * @param low small beside high
   */
  static double exp(double high, double low) {
    if (high < LOWEST_NORMAL) {
      return high < LOWEST ? 0 : exp(high + 64 * LN2_HIGH, low) * 0x1p-64;
    }
    double powerBits = powerBits(high);
    return scaled(mantissa(high, low, powerBits), powerBits);
  }

  /** The power of two in exp(high), as the lowest bits of a large double. */
  static double powerBits(double high) {
    return Math.fma(high, LOG2_E, ROUNDER);
  }

  /** exp(high + low) over its power of two. */
  static double mantissa(double high, double low, double powerBits) {
    double power = powerBits - ROUNDER;
    double r = Math.fma(-power, LN2_LOW, Math.fma(-power, LN2_HIGH, high)) + low;
    double r2 = r * r;
    double r4 = r2 * r2;
    double a = Math.fma(0.16666666666666669, r, 0.5000000000000001);
    double b = Math.fma(0.008333333333330062, r, 0.04166666666662413);
    double c = Math.fma(0.00019841269863053618, r, 0.0013888888917213717);
    double d = Math.fma(2.7557268459997064e-06, r, 2.4801521295954376e-05);
    double e = Math.fma(2.510038549551032e-08, r, 2.7620088445409746e-07);
    double tail = Math.fma(r4, Math.fma(r4, e, Math.fma(d, r2, c)), Math.fma(b, r2, a));
    return 1 + Math.fma(r2, tail, r);
  }

  /** The mantissa times its power of two. */
  static double scaled(double mantissa, double powerBits) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(mantissa)
        + (Double.doubleToRawLongBits(powerBits) << MANTISSA_BITS));
  }

  /**
   * ln(a / b), relatively exact to two units in the last place also where the two are close.
   *
   * @param a above 0, normal
   * @param b above 0, normal
   */
  static double logRatio(double a, double b) {
    long exponent = exponent(a / b);
    double scaled = b * powerOfTwo(exponent);
    return log((a - scaled) / (a + scaled), (double) exponent);
  }

  /** The power of two by which a quotient is to be divided to lie between roots of 1/2 and 2. */
  static long exponent(double quotient) {
    return (Double.doubleToRawLongBits(quotient) - ROOT_HALF) >> MANTISSA_BITS;
  }

  static double powerOfTwo(long exponent) {
    return Double.longBitsToDouble((exponent + EXPONENT_BIAS) << MANTISSA_BITS);
  }

  /** ln((1 + z) / (1 - z)) + exponent ln 2, for a quotient between the roots of 1/2 and 2. */
  static double log(double z, double exponent) {
    double z2 = z * z;
    double z4 = z2 * z2;
    double p = Math.fma(0.3999999999989889, z2, 0.666666666666667);
    double q = Math.fma(0.22222211089379496, z2, 0.28571428626253836);
    double r = Math.fma(0.15331611722055008, z2, 0.1818289243253687);
    double s = Math.fma(z4, 0.14617807153417325, r);
    double log = Math.fma(z * z2, Math.fma(z4, Math.fma(z4, s, q), p), 2 * z);
    return Math.fma(exponent, LN2_HIGH, Math.fma(exponent, LN2_LOW, log));
  }

  /**
   * exp(y) - 1 for small y, without its cancellation.
   *
   * @param y from -0.02 to 0.02, where Taylor's series of seven terms is exact
   */
  static double expMinusOne(double y) {
    double a = Math.fma(y, 1 / 5040.0, 1 / 720.0);
    double b = Math.fma(y, Math.fma(y, a, 1 / 120.0), 1 / 24.0);
    return Math.fma(y * y, Math.fma(y, Math.fma(y, b, 1 / 6.0), 0.5), y);
  }
}
