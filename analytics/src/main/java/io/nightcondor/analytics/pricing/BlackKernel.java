package io.nightcondor.analytics.pricing;

/**
 * The parts of Black-76 that one option and arrays of options share, so that both give the same
 * bits. With k = ln(F / K) and the deviation s, vol times root of time, they work on z = k / s and
 * t = s / 2, so that d1 = z + t and d2 = z - t. Call and put share the price of the
 * out-of-the-money option at the strike by parity, which is, undiscounted,
 *
 * <p>F exp(-d1^2 / 2) [R(|z| - t) - R(|z| + t)]
 *
 * <p>with R the {@link ScaledTail}: one exponential serves it and all greeks. P. Jaeckel, Let's Be
 * Rational (2015), writes it with the scaled complementary error function.
 */
final class BlackKernel {

  static final double VOL_POINT = 0.01;

  /** Keeps divisions by a deviation of 0 defined. */
  private static final double LEAST_DEVIATION = 1e-300;

  private static final double PERCENT = 0.01;
  private static final double BASIS_POINT = 1e-4;

  /** Beyond it every density has underflowed: what it is multiplied with need only be finite. */
  private static final double CEILING = 60;

  /** Up to here the difference of the two Mills ratios is summed as a series. */
  private static final double SERIES_HALF_DEVIATION = 0.5;

  private static final double SERIES_PRODUCT = 2;

  private BlackKernel() {}

  static double inverse(double deviation) {
    return 1 / (deviation + LEAST_DEVIATION);
  }

  /** -(x - t)^2 / 2. */
  static double exponent(double x, double t) {
    double distance = x - t;
    return -0.5 * distance * distance;
  }

  /** What rounding took from the exponent: the exponential would magnify it. */
  static double exponentRest(double x, double t) {
    double distance = x - t;
    double lost = (x - distance) - t;
    double square = distance * distance;
    return -0.5 * Math.fma(distance, distance, -square) - distance * lost;
  }

  static double capped(double xOrT) {
    return Math.min(xOrT, CEILING);
  }

  /** n(y) of exp(-y^2 / 2), or a multiple of both: of the weight it is F n(d1). */
  static double density(double exponential) {
    return ScaledTail.INVERSE_SQRT_TWO_PI * exponential;
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
   * @param weight min(F, K) exp(-(x - t)^2 / 2)
   */
  static double timeValue(double least, double x, double t, double weight) {
    return isSeries(x, t)
        ? series(t, weight, ScaledTail.meanDecline(x, t))
        : difference(least, x, t, weight, ScaledTail.at(Math.abs(x - t)), ScaledTail.at(x + t));
  }

  static boolean isSeries(double x, double t) {
    return seriesMeasure(x, t) < 0;
  }

  /** Below 0 where the difference of the two tails is to be summed as a series. */
  static double seriesMeasure(double x, double t) {
    return Math.max(t - SERIES_HALF_DEVIATION, x * t - SERIES_PRODUCT);
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
    return x >= t ? weight * (near - far) : Math.max(Math.fma(-weight, near + far, least), 0);
  }

  /** @param tail probability beyond |d1|: the weight over the forward times R(|d1|) */
  static double delta(double sign, double discountFactor, double d1, double tail) {
    double probability = sign * d1 > 0 ? 1 - tail : tail;
    // a negative zero would be shown with its sign
    return sign * discountFactor * probability + 0.0;
  }

  /** @param slope F n(d1), or 0 where the deviation is 0: so for the other greeks */
  static double gamma(double discountFactor, double slope, double forward, double inverse) {
    return discountFactor * slope * inverse / (forward * forward);
  }

  static double vegaPerPoint(double discountFactor, double slope, double rootTime) {
    return discountFactor * slope * rootTime * VOL_POINT;
  }

  static double rhoPerBp(double price, double years) {
    return price * Elementary.expMinusOne(-BASIS_POINT * years) + 0.0;
  }

  static double vanna(double discountFactor, double slope, double d2, double perVol) {
    return -discountFactor * slope * d2 * perVol * PERCENT * VOL_POINT + 0.0;
  }

  static double volga(double vegaPerPoint, double d1, double d2, double perVol) {
    return vegaPerPoint * d1 * d2 * perVol * VOL_POINT;
  }
}
