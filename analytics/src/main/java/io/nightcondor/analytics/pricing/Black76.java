package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.OptionRight;

/**
 * European options on a forward (Black 1976). Forwards, strikes and prices are index points, vols
 * fractions, times years. At vol 0 or time 0 an option is worth its discounted intrinsic value and
 * has no gamma, vega, vanna or volga. {@link Black76Batch} gives the same bits for arrays.
 */
public final class Black76 {

  private static final double DAY = 1 / 365.0;

  private Black76() {}

  /** Index points, never below discounted intrinsic. */
  public static double price(
      OptionRight right,
      double forward,
      double strike,
      double vol,
      double years,
      double discountFactor) {
    double k = Elementary.logRatio(forward, strike);
    double deviation = Math.max(vol, 0) * Math.sqrt(Math.max(years, 0));
    return price(right.sign(), forward, strike, k, deviation, discountFactor);
  }

  /** @param k ln(forward / strike) */
  private static double price(
      int sign, double forward, double strike, double k, double deviation, double discountFactor) {
    double x = Math.abs(k) * BlackKernel.inverse(deviation);
    double t = 0.5 * deviation;
    double least = Math.min(forward, strike);
    double timeValue = BlackKernel.timeValue(
        least, BlackKernel.capped(x), BlackKernel.capped(t), weight(least, x, t));
    return BlackKernel.price(sign, forward, strike, discountFactor, timeValue);
  }

  private static double weight(double least, double x, double t) {
    return least * Elementary.exp(BlackKernel.exponent(x, t), BlackKernel.exponentRest(x, t));
  }

  /** Index points per +1 point of the forward: DF N(d1) for a call, -DF N(-d1) for a put. */
  public static double delta(
      OptionRight right,
      double forward,
      double strike,
      double vol,
      double years,
      double discountFactor) {
    return greeks(right, forward, strike, vol, years, discountFactor, discountFactor)
        .delta();
  }

  /** Index points per +1.00 of vol, the same for call and put. */
  public static double vega(
      double forward, double strike, double vol, double years, double discountFactor) {
    return greeks(OptionRight.CALL, forward, strike, vol, years, discountFactor, discountFactor)
            .vegaPerPoint()
        / BlackKernel.VOL_POINT;
  }

  /** All of them, theta with the discount factor moved along at today's zero rate. */
  public static Greeks greeks(
      OptionRight right,
      double forward,
      double strike,
      double vol,
      double years,
      double discountFactor) {
    double left = years > 0 ? laterYears(years) / years : 1;
    return greeks(
        right, forward, strike, vol, years, discountFactor, StrictMath.pow(discountFactor, left));
  }

  /**
   * All of them.
   *
   * @param laterDiscountFactor from settlement to one calendar day on, or to settlement if that is
   *     nearer: for theta
   */
  public static Greeks greeks(
      OptionRight right,
      double forward,
      double strike,
      double vol,
      double years,
      double discountFactor,
      double laterDiscountFactor) {
    int sign = right.sign();
    double time = Math.max(years, 0);
    double rootTime = Math.sqrt(time);
    double deviation = Math.max(vol, 0) * rootTime;
    double inverse = BlackKernel.inverse(deviation);
    double k = Elementary.logRatio(forward, strike);
    double fullX = Math.abs(k) * inverse;
    double fullT = 0.5 * deviation;
    double least = Math.min(forward, strike);
    double weight = weight(least, fullX, fullT);
    double x = BlackKernel.capped(fullX);
    double t = BlackKernel.capped(fullT);
    double timeValue = BlackKernel.timeValue(least, x, t, weight);
    double price = BlackKernel.price(sign, forward, strike, discountFactor, timeValue);
    double later = price(
        sign,
        forward,
        strike,
        k,
        Math.max(vol, 0) * Math.sqrt(laterYears(time)),
        laterDiscountFactor);
    double slope = t > 0 ? BlackKernel.density(weight) : 0;
    double z = Math.copySign(x, k);
    double d1 = z + t;
    double d2 = z - t;
    double perVol = rootTime * inverse;
    double vega = BlackKernel.vegaPerPoint(discountFactor, slope, rootTime);
    double tail = weight * ScaledTail.at(Math.abs(d1)) / forward;
    return new Greeks(
        price,
        BlackKernel.delta(sign, discountFactor, d1, tail),
        BlackKernel.gamma(discountFactor, slope, forward, inverse),
        vega,
        later - price,
        BlackKernel.rhoPerBp(price, time),
        BlackKernel.vanna(discountFactor, slope, d2, perVol),
        BlackKernel.volga(vega, d1, d2, perVol));
  }

  /** Time to settlement one calendar day on, 0 at the least. */
  static double laterYears(double years) {
    return Math.max(years - DAY, 0);
  }
}
