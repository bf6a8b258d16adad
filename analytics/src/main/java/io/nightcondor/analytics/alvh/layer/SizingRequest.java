package io.nightcondor.analytics.alvh.layer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one condor asks of the book's hedge order tonight, in units of one instrument.
 *
 * @param condorId the condor
 * @param hedgeExpiry settlement date of the instrument
 * @param requested units, a real number of 0 or more
 * @param room units that each of the condor's own limits still allows; may be infinite
 * @param lossRemaining residual stress loss, USD
 * @param allowanceArm the smaller arm of the allowance
 * @param unitGainHigh USD of one unit, HIGH response
 * @param unitCharge USD of one unit to the premium budget
 */
public record SizingRequest(
    String condorId,
    LocalDate hedgeExpiry,
    double requested,
    Map<Constraint, Double> room,
    double lossRemaining,
    Constraint allowanceArm,
    double unitGainHigh,
    double unitCharge) {

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
}
