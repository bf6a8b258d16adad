package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.pricing.Black76;

/** Price of an option at its own vol of tonight on another forward and another day. */
final class SmilePrice {

  private SmilePrice() {}

  /**
   * Index points.
   *
   * @param forward index points
   * @param years to settlement
   */
  static double of(OptionSeries series, ExpirySlice slice, double forward, double years) {
    double strike = series.strike();
    double left = slice.years() > 0 ? years / slice.years() : 0;
    return Black76.price(
        series.right(),
        forward,
        strike,
        slice.vol(strike),
        years,
        StrictMath.pow(slice.forward().discountFactor(), left));
  }

  /** On tonight's forward. */
  static double of(OptionSeries series, ExpirySlice slice) {
    return of(series, slice, slice.forward().level(), slice.years());
  }

  /** On another forward tonight. */
  static double of(OptionSeries series, ExpirySlice slice, double forward) {
    return of(series, slice, forward, slice.years());
  }
}
