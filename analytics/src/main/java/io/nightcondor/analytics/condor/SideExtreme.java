package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.pricing.Black76;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the worst moment of the day says of a side (DOMAIN E12): the low of the index for a put
 * side, its high for a call side, S* moved as far as the index from its close, vols of the strikes
 * unchanged.
 */
public final class SideExtreme {

  private SideExtreme() {}

  /** Empty without the index's high and low, or without a slice. */
  public static Optional<SideObservation> of(SideValuation side, IndexBar index) {
    OptionalDouble extreme = switch (side.side()) {
      case PUT -> index.low();
      case CALL -> index.high();
    };
    return extreme.isPresent()
        ? side.slice().map(slice -> at(side, slice, extreme.getAsDouble() / index.close()))
        : Optional.empty();
  }

  private static SideObservation at(SideValuation side, ExpirySlice slice, double factor) {
    double strike = side.shortStrike();
    double forward = slice.forward().level() * factor;
    double vol = slice.vol(strike);
    double delta = Black76.delta(
        side.shortLeg().series().right(),
        forward,
        strike,
        vol,
        slice.years(),
        slice.forward().discountFactor());
    double points = switch (side.side()) {
      case PUT -> forward - strike;
      case CALL -> strike - forward;
    };
    double deviation = forward * vol * StrictMath.sqrt(Math.max(slice.years(), Double.MIN_NORMAL));
    return new SideObservation(Math.abs(delta), points / deviation, points, side.width());
  }
}
