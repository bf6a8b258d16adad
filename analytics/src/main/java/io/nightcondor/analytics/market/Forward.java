package io.nightcondor.analytics.market;

/**
 * Forward and discount factor of one (root, expiry).
 *
 * @param level forward, index points
 * @param discountFactor from settlement to the session's close, 0 to just above 1
 * @param method how both were found
 * @param strikes number of strikes used
 * @param residualRms of the parity fit, index points; 0 where nothing was fitted
 * @param lowConfidence true if fewer strikes than the rule wants, or dispersion above its limit
 */
public record Forward(
    double level,
    double discountFactor,
    Method method,
    int strikes,
    double residualRms,
    boolean lowConfidence) {

  /** How a forward was found (DOMAIN B3). */
  public enum Method {
    /** Slope and intercept of call less put on strike. */
    PARITY_REGRESSION,
    /** Discount factor from the rate curve, forward from the strikes nearest the crossing. */
    PARITY_FIXED_DISCOUNT,
    /** Settlement of the VIX future with the same settlement date. */
    FUTURE,
    /** Interpolated on the VX curve in days. */
    CURVE
  }
}
