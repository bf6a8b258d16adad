package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.OptionSeries;
import java.util.OptionalDouble;

/** The vol at which Black-76 on a slice gives an option's mark. */
public final class MarkVol {

  private MarkVol() {}

  /**
   * A fraction; empty where no vol gives the mark, such as one at its intrinsic value.
   *
   * @param mark index points
   * @param slice of its root and expiry
   */
  public static OptionalDouble of(OptionSeries series, double mark, ExpirySlice slice) {
    ImpliedVol vol = ImpliedVolatility.solve(
        series.right(),
        mark,
        slice.forward().level(),
        series.strike(),
        slice.years(),
        slice.forward().discountFactor());
    return vol instanceof ImpliedVol.Solved solved
        ? OptionalDouble.of(solved.vol())
        : OptionalDouble.empty();
  }
}
