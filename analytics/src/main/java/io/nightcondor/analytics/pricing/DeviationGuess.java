package io.nightcondor.analytics.pricing;

/**
 * A first guess of the deviation, vol times root of time, that gives an out-of-the-money price.
 *
 * <p>Up to three quarters of its bound a price is first read as one of Bachelier's normal model,
 * whose deviation is a function of one ratio alone, fitted here by rational functions as P. Jaeckel
 * did (Implied Normal Volatility, 2017). Normal and lognormal deviation differ by |F - K| / |ln(F /
 * K)| and a factor near 1 (P. Hagan and others, Managing Smile Risk, 2002), fitted here too. The
 * guess errs by at most 1.3e-4, relatively, while |ln(F / K)| is below 3; beyond, by more.
 *
 * <p>Above, what lacks to the bound is read as that of an option at the forward.
 */
final class DeviationGuess {

  /** Share of the bound above which a price is hardly a function of the deviation any more. */
  private static final double HIGH = 0.75;

  /** Ratio of distance to price up to which the first fit of Bachelier's model holds. */
  private static final double NEAR_RATIO = 12;

  /** Squared log-moneyness at the end of the fitted range. */
  private static final double FITTED_SQUARE = 9;

  private DeviationGuess() {}

  static boolean isHigh(double timeValue, double least) {
    return timeValue > HIGH * least;
  }

  /**
   * @param timeValue price of the out-of-the-money option, undiscounted, at most 0.75 of the
   *     smaller of forward and strike
   * @param k |ln(forward / strike)|
   */
  static double low(double timeValue, double forward, double strike, double k) {
    double distance = Math.abs(forward - strike);
    double ratio = distance / timeValue;
    double normal = ratio < NEAR_RATIO
        ? timeValue * near(ratio)
        : distance / far(Math.sqrt(2 * Elementary.logRatio(distance, timeValue)));
    double lognormal = normal * (distance > 0 ? k / distance : 1 / forward);
    return lognormal * correction(lognormal * lognormal, Math.min(k * k, FITTED_SQUARE));
  }

  /** Normal deviation over price. */
  private static double near(double r) {
    double r2 = r * r;
    double under = Math.fma(
        r2,
        Math.fma(r, 0.0019430137428849692, 0.06726856660446798),
        Math.fma(r, 0.35939169216814, 0.3989419301146503));
    double over = Math.fma(
        r2,
        Math.fma(r2, 0.0009615989385755308, Math.fma(r, 0.0564881721733604, 0.5397564949368728)),
        Math.fma(r, 1.4008201599017243, 1));
    return over / under;
  }

  /** Distance over normal deviation, by the root of twice the logarithm of distance over price. */
  private static double far(double y) {
    double y2 = y * y;
    double over = Math.fma(
        y2,
        Math.fma(y2, 0.03011986058185201, Math.fma(y, 0.15402681406618185, -0.665792330941971)),
        Math.fma(y, 1.2243201710241498, -0.48324730103147284));
    double under = Math.fma(
        y2,
        Math.fma(y, 0.03011027880003936, 0.15616109387223281),
        Math.fma(y, -0.32380959257804454, 1));
    return over / under;
  }

  private static double correction(double s2, double k2) {
    double over = Math.fma(
        s2,
        Math.fma(
            s2,
            Math.fma(k2, -0.00012437422890679024, 0.005245724486084597),
            Math.fma(k2, 0.002004494426814848, -0.1774035992477833)),
        1);
    double under = Math.fma(
        s2,
        Math.fma(
            s2,
            Math.fma(k2, -0.00022452262087986619, 0.010554292304509898),
            Math.fma(k2, 0.0023047881453124334, -0.2188442195983705)),
        1);
    return over / under;
  }

  /**
   * Twice a normal quantile: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions,
   * 26.2.23.
   *
   * @param lacking what the price lacks to the smaller of forward and strike, above 0
   */
  static double high(double lacking, double forward, double strike) {
    double y = Math.sqrt(2 * Elementary.logRatio(forward + strike, lacking));
    double over = Math.fma(y, Math.fma(y, 0.010328, 0.802853), 2.515517);
    double under = Math.fma(y, Math.fma(y, Math.fma(y, 0.001308, 0.189269), 1.432788), 1);
    return 2 * (y - over / under);
  }
}
