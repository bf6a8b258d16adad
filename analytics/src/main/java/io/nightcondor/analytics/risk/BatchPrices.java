package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.pricing.Black76;

/** Black-76 prices of many options at once. */
final class BatchPrices {

  /**
   * Index points for one unit of each option, see {@link Black76#price}.
   *
   * @param sign +1 for a call, -1 for a put
   */
  void prices(
      int n,
      double[] sign,
      double[] forward,
      double[] logForward,
      double[] strike,
      double[] logStrike,
      double[] vol,
      double[] rootTime,
      double[] discountFactor,
      double[] price) {
    for (int i = 0; i < n; i++) {
      OptionRight right = sign[i] > 0 ? OptionRight.CALL : OptionRight.PUT;
      price[i] =
          Black76.price(right, forward[i], strike[i], vol[i] * rootTime[i], 1, discountFactor[i]);
    }
  }
}
