package io.nightcondor.analytics.market;

/** Implied vol of one expiry as a function of log-moneyness. */
public interface Smile {

  /**
   * Implied vol, a fraction.
   *
   * @param logMoneyness ln(strike / forward)
   */
  double vol(double logMoneyness);
}
