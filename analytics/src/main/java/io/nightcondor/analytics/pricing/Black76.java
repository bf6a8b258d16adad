package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.OptionRight;

/**
 * European options on a forward (Black 1976). Forwards, strikes and prices are index points, vols
 * fractions, times years. At vol 0 or time 0 an option is worth its discounted intrinsic value and
 * has no gamma, vega, vanna or volga.
 */
public final class Black76 {

  private static final double VOL_POINT = 0.01;
  private static final double PERCENT = 0.01;
  private static final double BASIS_POINT = 1e-4;
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
    double intrinsic = Math.max(right.sign() * (forward - strike), 0);
    return discountFactor * (intrinsic + timeValue(forward, strike, deviation(vol, years)));
  }

  /** Index points per +1 point of the forward: DF N(d1) for a call, -DF N(-d1) for a put. */
  public static double delta(
      OptionRight right,
      double forward,
      double strike,
      double vol,
      double years,
      double discountFactor) {
    int sign = right.sign();
    double probability = NormalDistribution.cdf(sign * d1(forward, strike, vol, years));
    return withoutSignOfZero(sign * discountFactor * probability);
  }

  /** Delta per +1 point of the forward, the same for call and put. */
  public static double gamma(
      double forward, double strike, double vol, double years, double discountFactor) {
    double deviation = deviation(vol, years);
    if (deviation == 0) {
      return 0;
    }
    double density = NormalDistribution.pdf(d1(forward, strike, vol, years));
    return discountFactor * density / (forward * deviation);
  }

  /** Index points per +1.00 of vol, the same for call and put. */
  public static double vega(
      double forward, double strike, double vol, double years, double discountFactor) {
    if (deviation(vol, years) == 0) {
      return 0;
    }
    double density = NormalDistribution.pdf(d1(forward, strike, vol, years));
    return discountFactor * forward * density * StrictMath.sqrt(years);
  }

  /**
   * Index points over the next calendar day: the value at the shorter time less the value now, with
   * forward and vol held and the discount factor moved along at today's zero rate. Within the last
   * day the later value is the intrinsic value.
   */
  public static double theta(
      OptionRight right,
      double forward,
      double strike,
      double vol,
      double years,
      double discountFactor) {
    if (years <= 0) {
      return 0;
    }
    double later = Math.max(years - DAY, 0);
    double laterDiscountFactor = StrictMath.pow(discountFactor, later / years);
    return price(right, forward, strike, vol, later, laterDiscountFactor)
        - price(right, forward, strike, vol, years, discountFactor);
  }

  /** Index points per +1 basis point of the zero rate, forward held. */
  public static double rho(
      OptionRight right,
      double forward,
      double strike,
      double vol,
      double years,
      double discountFactor) {
    return withoutSignOfZero(price(right, forward, strike, vol, years, discountFactor)
        * StrictMath.expm1(-BASIS_POINT * Math.max(years, 0)));
  }

  /** Second derivative in forward and vol, per point and per 1.00 of vol. */
  public static double vanna(
      double forward, double strike, double vol, double years, double discountFactor) {
    double deviation = deviation(vol, years);
    if (deviation == 0) {
      return 0;
    }
    double d1 = d1(forward, strike, vol, years);
    return withoutSignOfZero(-discountFactor * NormalDistribution.pdf(d1) * (d1 - deviation) / vol);
  }

  /** Second derivative in vol, index points per squared 1.00 of vol. */
  public static double volga(
      double forward, double strike, double vol, double years, double discountFactor) {
    double deviation = deviation(vol, years);
    if (deviation == 0) {
      return 0;
    }
    double d1 = d1(forward, strike, vol, years);
    return vega(forward, strike, vol, years, discountFactor) * d1 * (d1 - deviation) / vol;
  }

  /** All of them, in the units of {@link Greeks}. */
  public static Greeks greeks(
      OptionRight right,
      double forward,
      double strike,
      double vol,
      double years,
      double discountFactor) {
    return new Greeks(
        price(right, forward, strike, vol, years, discountFactor),
        delta(right, forward, strike, vol, years, discountFactor),
        gamma(forward, strike, vol, years, discountFactor),
        vega(forward, strike, vol, years, discountFactor) * VOL_POINT,
        theta(right, forward, strike, vol, years, discountFactor),
        rho(right, forward, strike, vol, years, discountFactor),
        vanna(forward, strike, vol, years, discountFactor) * forward * PERCENT * VOL_POINT,
        volga(forward, strike, vol, years, discountFactor) * VOL_POINT * VOL_POINT);
  }

  /**
   * Undiscounted price of the out-of-the-money option at the strike, index points. Call and put
   * share it by parity, and only there is nothing large to cancel.
   */
  private static double timeValue(double forward, double strike, double deviation) {
    if (deviation == 0) {
      return 0;
    }
    double logMoneyness = -Math.abs(StrictMath.log(forward / strike));
    return StrictMath.sqrt(forward) * StrictMath.sqrt(strike) * normalised(logMoneyness, deviation);
  }

  /**
   * Undiscounted out-of-the-money price over the geometric mean of forward and strike.
   *
   * @param logMoneyness 0 or less: ln(forward / strike) for a call, its negative for a put
   * @param deviation vol times root of time, above 0
   */
  static double normalised(double logMoneyness, double deviation) {
    double centre = logMoneyness / deviation;
    double root = StrictMath.exp(0.5 * logMoneyness);
    double value = root * NormalDistribution.cdf(centre + 0.5 * deviation)
        - NormalDistribution.cdf(centre - 0.5 * deviation) / root;
    return Math.max(value, 0);
  }

  /** At vol 0 or time 0 infinite, with the sign of forward less strike; 0 if they are equal. */
  private static double d1(double forward, double strike, double vol, double years) {
    double deviation = deviation(vol, years);
    double logMoneyness = StrictMath.log(forward / strike);
    if (deviation == 0) {
      return logMoneyness == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, logMoneyness);
    }
    return logMoneyness / deviation + 0.5 * deviation;
  }

  /** Vol times root of time, the standard deviation of the log of the index at settlement. */
  private static double deviation(double vol, double years) {
    return vol > 0 && years > 0 ? vol * StrictMath.sqrt(years) : 0;
  }

  /** A negative zero would be shown with its sign. */
  private static double withoutSignOfZero(double value) {
    return value + 0.0;
  }
}
