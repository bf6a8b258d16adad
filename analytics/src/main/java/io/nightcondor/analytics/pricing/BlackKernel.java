package io.nightcondor.analytics.pricing;

/**
 * The parts of Black-76 that one option and arrays of options share, so that both give the same
 * bits. With k = ln(F / K) and the deviation s, vol times root of time, they work on z = k / s and
 * t = s / 2, so that d1 = z + t and d2 = z - t. Call and put share the price of the
 * out-of-the-money option at the strike by parity, which is, undiscounted,
 *
 * <p>F n(d1) [R(|z| - t) - R(|z| + t)]
 *
 * <p>with n the normal density and R the Mills ratio: one exponential serves it and all greeks. P.
 * Jaeckel, Let's Be Rational (2015), writes it with the scaled complementary error function.
 */
final class BlackKernel {

  static final double VOL_POINT = 0.01;

  /** Keeps divisions by a deviation of 0 defined. */
  private static final double LEAST_DEVIATION = 1e-300;

  private static final double PERCENT = 0.01;
  private static final double BASIS_POINT = 1e-4;
  private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;

  /** Beyond it every density has underflowed: what it is multiplied with need only be finite. */
  private static final double CEILING = 60;

  /** Up to here the difference of the two Mills ratios is summed as a series. */
  private static final double SERIES_HALF_DEVIATION = 0.3;

  private static final double SERIES_PRODUCT = 2;

  private BlackKernel() {}

  static double inverse(double deviation) {
    return 1 / (deviation + LEAST_DEVIATION);
  }

  /** -(z^2 + t^2 + k) / 2 = -d1^2 / 2. */
  static double exponent(double z, double t, double k) {
    return -0.5 * (z * z + t * t + k);
  }

  /** What rounding took from the exponent, mostly: the exponential would magnify it. */
  static double exponentRest(double z, double t, double k, double exponent) {
    double z2 = z * z;
    double t2 = t * t;
    double squares = z2 + t2;
    double sum = -2 * exponent;
    return -0.5 * (Math.fma(z, z, -z2) + ((z2 - squares) + t2) + ((squares - sum) + k));
  }

  /** Keeps the sign. */
  static double capped(double zOrT) {
    return Math.max(-CEILING, Math.min(zOrT, CEILING));
  }

  /** n(d1). */
  static double density(double exponential) {
    return INVERSE_SQRT_TWO_PI * exponential;
  }

  /** Discounted price of a call (sign 1) or put (-1), index points. */
  static double price(
      double sign, double forward, double strike, double discountFactor, double timeValue) {
    double moneyness = sign * (forward - strike);
    return discountFactor * (0.5 * (moneyness + Math.abs(moneyness)) + timeValue);
  }

  /**
   * Undiscounted price of the out-of-the-money option, in the unit of the weight.
   *
   * @param least the smaller of forward and strike
   * @param weight F n(d1)
   */
  static double timeValue(double least, double z, double t, double weight) {
    double x = Math.abs(z);
    return isSeries(x, t)
        ? series(t, weight, MillsRatio.meanDecline(x, t))
        : difference(
            least, x, t, weight, MillsRatio.ratio(Math.abs(x - t)), MillsRatio.ratio(x + t));
  }

  /** Without a jump: which of the two it is cannot be foretold. */
  @SuppressWarnings("ShortCircuitBoolean")
  static boolean isSeries(double x, double t) {
    return t <= SERIES_HALF_DEVIATION & x * t <= SERIES_PRODUCT;
  }

  static double series(double t, double weight, double meanDecline) {
    return 2 * t * weight * meanDecline;
  }

  /**
   * @param near R(|x - t|)
   * @param far R(x + t)
   */
  static double difference(
      double least, double x, double t, double weight, double near, double far) {
    return x >= t ? weight * (near - far) : Math.max(least - weight * (near + far), 0);
  }

  /** @param tail probability beyond |d1|: n(d1) R(|d1|) */
  static double delta(double sign, double discountFactor, double d1, double tail) {
    double probability = sign * d1 > 0 ? 1 - tail : tail;
    // a negative zero would be shown with its sign
    return sign * discountFactor * probability + 0.0;
  }

  /** @param density n(d1), or 0 where the deviation is 0; so for the other greeks */
  static double gamma(double discountFactor, double density, double forward, double inverse) {
    return discountFactor * density * inverse / forward;
  }

  static double vegaPerPoint(
      double discountFactor, double density, double forward, double rootTime) {
    return discountFactor * density * forward * rootTime * VOL_POINT;
  }

  static double rhoPerBp(double price, double years) {
    return price * Elementary.expMinusOne(-BASIS_POINT * years) + 0.0;
  }

  static double vanna(
      double discountFactor, double density, double forward, double d2, double perVol) {
    return -discountFactor * density * forward * d2 * perVol * PERCENT * VOL_POINT + 0.0;
  }

  static double volga(double vegaPerPoint, double d1, double d2, double perVol) {
    return vegaPerPoint * d1 * d2 * perVol * VOL_POINT;
  }
}
