package io.nightcondor.analytics.market;

/** Implied vol of one expiry as a function of log-moneyness. */
public interface Smile {

  /**
   * Implied vol, a fraction.
   *
   * @param logMoneyness ln(strike / forward)
   */
  double vol(double logMoneyness);

  /**
   * Implied vols of many strikes, the same as one by one.
   *
   * @param n how many
   * @param logMoneyness n or more of ln(strike / forward)
   * @param vols takes n fractions; may be the same array
   */
  default void vols(int n, double[] logMoneyness, double[] vols) {
    for (int i = 0; i < n; i++) {
      vols[i] = vol(logMoneyness[i]);
    }
  }
}
