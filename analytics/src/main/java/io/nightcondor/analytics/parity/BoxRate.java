package io.nightcondor.analytics.parity;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.SliceKey;
import java.util.Locale;
import java.util.Optional;

/**
 * The riskless rate that a box costs at mids.
 *
 * @param slice root and expiry
 * @param years to settlement
 * @param rate continuously compounded, a fraction per year
 * @param curve the rate of the expiry's discount factor
 */
record BoxRate(SliceKey slice, double years, double rate, double curve) {

  /** Empty if the box costs nothing. */
  static Optional<BoxRate> of(SliceKey key, ExpirySlice slice, StrikePair low, StrikePair high) {
    double cost =
        low.call().mid() - low.put().mid() - high.call().mid() + high.put().mid();
    double width = high.strike() - low.strike();
    double discountFactor = slice.forward().discountFactor();
    return cost > 0 && discountFactor > 0
        ? Optional.of(new BoxRate(
            key,
            slice.years(),
            -StrictMath.log(cost / width) / slice.years(),
            -StrictMath.log(discountFactor) / slice.years()))
        : Optional.empty();
  }

  String words() {
    return String.format(
        Locale.ROOT,
        "%s %s %.2f %% (discount factor %.2f %%)",
        slice.root(),
        slice.expiry(),
        rate * 100,
        curve * 100);
  }
}
