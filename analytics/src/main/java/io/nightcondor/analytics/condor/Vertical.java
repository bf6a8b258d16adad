package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.pack.Figure;
import java.util.Optional;

/** Two options of one root, expiry and right. */
final class Vertical {

  private Vertical() {}

  /**
   * Value of holding the dearer one against the other at the marks, clipped to [0, DF x width]
   * (DOMAIN C2), index points.
   *
   * @param dear a put's higher strike, a call's lower one
   * @param cheap the other strike
   * @param slice of their expiry; empty without one, or once settled
   */
  static Figure value(LegValuation dear, LegValuation cheap, Optional<ExpirySlice> slice) {
    double width = Math.abs(dear.series().strike() - cheap.series().strike());
    double most = slice.map(known -> known.forward().discountFactor()).orElse(1.0) * width;
    return dear.mark()
        .plus(cheap.mark().map(mark -> -mark))
        .map(value -> Math.max(0, Math.min(most, value)));
  }
}
