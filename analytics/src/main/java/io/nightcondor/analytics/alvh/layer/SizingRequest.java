package io.nightcondor.analytics.alvh.layer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one condor asks of the book's hedge order tonight, in units of one instrument.
 *
 * @param condorId the condor
 * @param symbol of the instrument
 * @param hedgeExpiry settlement date of the instrument
 * @param carried units that an earlier night already set, a real number of 0 or more
 * @param requested units, those included
 * @param heldBack units that could not be bought on their night and that no close at the entry
 *     delta lets be tried again tonight
 * @param opening whether a layer's units are set tonight, so that STRESSED buys them on two nights
 * @param room units that each of the condor's own limits still allows; may be infinite
 * @param lossRemaining residual stress loss, USD
 * @param allowanceArm the smaller arm of the allowance
 * @param unitGainHigh USD of one unit, HIGH response
 * @param unitCharge USD of one unit to the premium budget
 * @param depth the largest order of the instrument that its market lets pass; may be infinite
 */
public record SizingRequest(
    String condorId,
    String symbol,
    LocalDate hedgeExpiry,
    double carried,
    double requested,
    double heldBack,
    boolean opening,
    Map<Constraint, Double> room,
    double lossRemaining,
    Constraint allowanceArm,
    double unitGainHigh,
    double unitCharge,
    double depth) {

  public SizingRequest {
    room = new EnumMap<>(room);
  }

  /** Units within one limit. */
  double within(Constraint limit) {
    return Math.max(0, Math.min(requested, room.getOrDefault(limit, Double.POSITIVE_INFINITY)));
  }

  /** Units within all of the condor's own limits. */
  double withinOwn() {
    return room.keySet().stream().mapToDouble(this::within).min().orElse(requested);
  }

  /** Units of a layer that opens tonight, within those limits. */
  double openingPart() {
    return opening ? Math.max(0, withinOwn() - carried) : 0;
  }

  /** Whole units that this condor alone would order tonight, 1 or more: what gates look at. */
  double tonight(boolean onTwoNights) {
    double whole = StrictMath.floor(withinOwn() + BookAllotment.ROUNDING);
    double fresh = Math.min(openingPart(), Math.max(0, whole - carried));
    return Math.max(1, whole - (onTwoNights ? BookAllotment.secondNight(fresh) : 0));
  }
}
