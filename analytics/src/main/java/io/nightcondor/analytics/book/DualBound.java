package io.nightcondor.analytics.book;

/**
 * An upper bound on what legs can gain: prices per contract at which no candidate admitted gains
 * more than its contracts cost. Prices are integers in parts of the unit of gains, so the bound is
 * exact whatever the rounding of the linear programme that suggested them.
 */
final class DualBound {

  /** Prices are often halves, thirds and so on: all of them are whole in this many parts. */
  static final long PARTS = 5040;

  private final long[] prices;
  private final double[] lots;
  private final long parts;

  /**
   * @param solved suggests the prices
   * @param size number of the caller's candidates
   * @param parts of the unit of gains in which prices are whole
   */
  DualBound(LinearProgramme solved, int size, long parts) {
    double[] estimate = solved.prices();
    this.prices = new long[estimate.length];
    this.lots = new double[size];
    this.parts = parts;
    for (int i = 0; i < prices.length; i++) {
      prices[i] = Math.max(Math.round(estimate[i] * parts), 0);
    }
  }

  /** Raises the price of one of the candidate's legs until the bound holds for it. */
  void admit(Candidate candidate, int leg) {
    long missing = -excess(candidate);
    if (missing > 0) {
      int contracts = candidate.contracts(leg);
      prices[candidate.leg(leg)] += (missing + contracts - 1) / contracts;
    }
  }

  /** Notes the lots that the linear programme takes of a candidate. */
  void relaxed(int position, double amount) {
    lots[position] = amount;
  }

  /** Bound in parts. */
  long of(int[] left) {
    long sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += prices[i] * left[i];
    }
    return sum;
  }

  /** What one lot costs above its gain, in parts; negative only for a candidate not admitted. */
  long excess(Candidate candidate) {
    return candidate.dot(prices) - candidate.gain() * parts;
  }

  /** Lots in the linear programme, possibly a fraction. */
  double lots(int position) {
    return lots[position];
  }
}
