package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.pack.Figure;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One vertical of a condor at one close, per unit, index points: what it costs to close, how far
 * its short strike is, and the two severities of DOMAIN D3.
 *
 * @param side put or call
 * @param shortLeg the leg sold
 * @param longLeg the leg bought
 * @param credit received for it; empty if unknown
 * @param slice of its root and expiry; empty if the chain did not have it, or once settled
 */
public record SideValuation(
    Side side,
    LegValuation shortLeg,
    LegValuation longLeg,
    OptionalDouble credit,
    Optional<ExpirySlice> slice) {

  public double shortStrike() {
    return shortLeg.series().strike();
  }

  public double longStrike() {
    return longLeg.series().strike();
  }

  public double width() {
    return Math.abs(shortStrike() - longStrike());
  }

  /** Cost to close at the marks, clipped to [0, DF x width]. */
  public Figure costToClose() {
    return Vertical.value(shortLeg, longLeg, slice);
  }

  /** Cost to close paying the short's ask and getting the long's bid. */
  public Figure costToCloseNatural() {
    return shortLeg.ask().plus(longLeg.bid().map(bid -> -bid));
  }

  /** Absolute delta of the short leg. */
  public Figure shortDelta() {
    return shortLeg.delta().map(Math::abs);
  }

  /** The index level S* of this expiry. */
  public Figure spot() {
    return shortLeg.forward();
  }

  /** Distance of the short strike from the index, index points; negative beyond the strike. */
  public Figure distancePoints() {
    return spot().map(level -> outward() * (shortStrike() - level));
  }

  /** The same in standard deviations of the remaining life, at the vol of the short strike. */
  public Figure distanceSigma() {
    if (slice.isEmpty()) {
      return Figure.missing(shortLeg.settled() ? "SETTLED" : "NO_SLICE");
    }
    ExpirySlice known = slice.get();
    double forward = known.forward().level();
    double deviation =
        forward * known.vol(shortStrike()) * StrictMath.sqrt(Math.max(known.years(), 0));
    return deviation > 0
        ? Figure.of(outward() * (shortStrike() - forward) / deviation)
        : Figure.missing("NO_TIME_LEFT");
  }

  /** Share of the side's largest loss that is marked; above 1 shown as such. */
  public Figure severityMark() {
    if (credit.isEmpty()) {
      return Figure.missing(CondorValuation.UNKNOWN_COST);
    }
    double received = credit.getAsDouble();
    if (received >= width()) {
      return Figure.missing("CREDIT_ABOVE_WIDTH");
    }
    return costToClose().map(value -> Math.max(0, (value - received) / (width() - received)));
  }

  /** 0 at the short strike, 1 at the long strike, above 1 beyond it. */
  public Figure severityIntrinsic() {
    return distancePoints().map(points -> Math.max(0, -points / width()));
  }

  /** What the state machine looks at; empty if the short's delta is unknown. */
  public Optional<SideObservation> observation() {
    if (shortDelta() instanceof Figure.Known delta
        && distancePoints() instanceof Figure.Known points
        && distanceSigma() instanceof Figure.Known sigma) {
      return Optional.of(
          new SideObservation(delta.value(), sigma.value(), points.value(), width()));
    }
    return Optional.empty();
  }

  /** +1 where strikes lie above the index (calls), -1 below (puts). */
  private double outward() {
    return switch (side) {
      case PUT -> -1;
      case CALL -> 1;
    };
  }
}
