package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.ImpliedVol.Reason;
import io.nightcondor.analytics.market.ImpliedVol.Solved;
import io.nightcondor.analytics.market.ImpliedVol.Unsolved;
import io.nightcondor.analytics.market.OptionRight;
import org.jspecify.annotations.Nullable;

/**
 * Inverts Black-76: every price has a vol or the reason why it has none, whatever the numbers are.
 */
public final class ImpliedVolatility {

  private ImpliedVolatility() {}

  /**
   * The vol at which Black-76 gives the price, or the reason why there is none.
   *
   * @param price index points
   * @param forward index points
   * @param strike index points, above 0
   * @param years to settlement
   * @param discountFactor above 0
   */
  public static ImpliedVol solve(
      OptionRight right,
      double price,
      double forward,
      double strike,
      double years,
      double discountFactor) {
    double timeValue = timeValue(right.sign(), price, forward, strike, discountFactor);
    Reason reason = unsolvable(timeValue, forward, strike, years, discountFactor);
    if (reason != null) {
      return new Unsolved(reason);
    }
    double deviation = ImpliedDeviation.of(timeValue, forward, strike);
    return deviation < ImpliedDeviation.HIGHEST
        ? new Solved(deviation / Math.sqrt(years))
        : new Unsolved(Reason.ABOVE_MAX);
  }

  /**
   * The same for arrays, without allocation.
   *
   * @param n number of options, from index 0
   * @param sign 1 for a call, -1 for a put
   * @param price index points
   * @param forward index points
   * @param strike index points
   * @param years to settlement
   * @param discountFactor above 0
   * @param vol for the result, fractions; 0 where there is a reason
   * @param reason for the result: why there is no vol; null where there is one
   */
  public static void solve(
      int n,
      double[] sign,
      double[] price,
      double[] forward,
      double[] strike,
      double[] years,
      double[] discountFactor,
      double[] vol,
      @Nullable Reason[] reason) {
    for (int i = 0; i < n; i++) {
      double timeValue = timeValue(sign[i], price[i], forward[i], strike[i], discountFactor[i]);
      reason[i] = unsolvable(timeValue, forward[i], strike[i], years[i], discountFactor[i]);
      vol[i] = 0;
      if (reason[i] == null) {
        double deviation = ImpliedDeviation.of(timeValue, forward[i], strike[i]);
        if (deviation < ImpliedDeviation.HIGHEST) {
          vol[i] = deviation / Math.sqrt(years[i]);
        } else {
          reason[i] = Reason.ABOVE_MAX;
        }
      }
    }
  }

  /** Undiscounted price of the out-of-the-money option at the strike, by parity. */
  private static double timeValue(
      double sign, double price, double forward, double strike, double discountFactor) {
    return price / discountFactor - Math.max(sign * (forward - strike), 0);
  }

  /** NaN fails every condition. */
  private static @Nullable Reason unsolvable(
      double timeValue, double forward, double strike, double years, double discountFactor) {
    if (!(years > 0)) {
      return Reason.EXPIRED;
    }
    if (!(forward > 0 && forward < Double.POSITIVE_INFINITY && discountFactor > 0)) {
      return Reason.NO_FORWARD;
    }
    if (!(timeValue > 0)) {
      return Reason.BELOW_INTRINSIC;
    }
    return timeValue < Math.min(forward, strike) ? null : Reason.ABOVE_MAX;
  }
}
