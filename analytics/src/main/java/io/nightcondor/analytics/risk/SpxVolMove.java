package io.nightcondor.analytics.risk;

/**
 * How the implied vols of SPX options move in a scenario (DOMAIN F3): by factors, and with the VIX
 * by tenor.
 *
 * @param factor on every vol, above 0
 * @param logFactor logarithm of another factor, by the slice's calendar days to settlement, up to
 *     ln 100 either way
 * @param withVix whether each vol also moves by its tenor's response to the VIX, with the floors of
 *     {@link #moved}
 */
public record SpxVolMove(double factor, TenorCurve logFactor, boolean withVix) {

  /** Vols stand still. */
  public static final SpxVolMove UNCHANGED = new SpxVolMove(1, TenorCurve.ZERO, false);

  /** Vols move with the VIX. */
  public static final SpxVolMove WITH_VIX = new SpxVolMove(1, TenorCurve.ZERO, true);

  /** Of a vol or of a VIX future. */
  static final double LARGEST_LOG_CHANGE = StrictMath.log(100);

  private static final double LOWEST_VOL = 0.04;
  private static final double LARGEST_FALL = 0.5;
  private static final double LARGEST_FACTOR = 100;

  private static final double TENOR_POWER = 0.43;
  private static final double LOWEST_TENOR_RESPONSE = 0.35;
  private static final double HIGHEST_TENOR_RESPONSE = 2.0;

  public SpxVolMove {
    if (!(factor > 0 && factor <= LARGEST_FACTOR)) {
      throw new IllegalArgumentException(
          "a factor on vols must be above 0 and at most 100, got " + factor);
    }
    if (!(logFactor.largest() <= LARGEST_LOG_CHANGE)) {
      throw new IllegalArgumentException(
          "vols move by at most a factor of 100, got logarithms " + logFactor);
    }
  }

  /** Every vol up or down by a fraction of itself, such as 0.15. */
  public static SpxVolMove relative(double change) {
    return new SpxVolMove(1 + change, TenorCurve.ZERO, false);
  }

  /**
   * Every vol times the exponential of a number.
   *
   * @param change by the slice's calendar days to settlement before the move
   */
  public static SpxVolMove logChange(TenorCurve change) {
    return new SpxVolMove(1, change, false);
  }

  /** All of the factors at so many calendar days to settlement. */
  double factor(double days) {
    return isByTenor() ? factor * StrictMath.exp(logFactor.at(days)) : factor;
  }

  boolean isByTenor() {
    return !logFactor.equals(TenorCurve.ZERO);
  }

  /**
   * Vol after the move, a fraction: with the VIX max(vol / 2, 4 %, vol + rho dVIX / 100).
   *
   * @param vol before the move, a fraction
   * @param days calendar days to settlement before the move
   * @param vixMove VIX points, clipped
   */
  public double moved(double vol, double days, double vixMove) {
    double added = withVix ? tenorResponse(days) * vixMove / 100 : 0;
    return moved(vol, factor(days), added, leastFactor(), leastVol());
  }

  /** The one rule, on numbers that the kernel has at hand. */
  static double moved(
      double vol, double factor, double added, double leastFactor, double leastVol) {
    return Math.max(Math.max(leastFactor * vol, leastVol), vol * factor + added);
  }

  double leastFactor() {
    return withVix ? LARGEST_FALL : 0;
  }

  double leastVol() {
    return withVix ? LOWEST_VOL : 0;
  }

  /**
   * Vol points of an SPX option per VIX point at a tenor: (30 / days)^0.43 between 0.35 and 2.
   *
   * @param days calendar days to settlement; 0 or less counts as the shortest tenor
   */
  public static double tenorResponse(double days) {
    if (days <= 0) {
      return HIGHEST_TENOR_RESPONSE;
    }
    double response = StrictMath.pow(30 / days, TENOR_POWER);
    return Math.max(LOWEST_TENOR_RESPONSE, Math.min(HIGHEST_TENOR_RESPONSE, response));
  }
}
