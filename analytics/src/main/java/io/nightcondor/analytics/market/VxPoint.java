package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One expiry of the VX curve.
 *
 * @param expiry final settlement date
 * @param days calendar days from the session to the settlement date
 * @param level VIX points
 * @param open of the future's day, VIX points; empty unless the source carries it
 * @param high as open
 * @param low as open
 * @param bid of the future, VIX points; empty unless the source carries it
 * @param ask as bid, not below it
 * @param volume contracts of the day; empty unless the source carries it
 * @param openInterest contracts; empty unless the source carries it
 * @param source where the level comes from
 * @param dispersion for PARITY, weighted standard deviation over strikes, VIX points; else 0
 * @param lowConfidence true if the level is interpolated or its dispersion is above 0.25
 */
public record VxPoint(
    LocalDate expiry,
    int days,
    double level,
    OptionalDouble open,
    OptionalDouble high,
    OptionalDouble low,
    OptionalDouble bid,
    OptionalDouble ask,
    OptionalLong volume,
    OptionalLong openInterest,
    Source source,
    double dispersion,
    boolean lowConfidence) {

  /** A point without a market beside it. */
  public VxPoint(
      LocalDate expiry,
      int days,
      double level,
      OptionalDouble open,
      OptionalDouble high,
      OptionalDouble low,
      Source source,
      double dispersion,
      boolean lowConfidence) {
    this(
        expiry,
        days,
        level,
        open,
        high,
        low,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        source,
        dispersion,
        lowConfidence);
  }

  /** Where a level of the VX curve comes from. */
  public enum Source {
    /** Settlement price of the future. */
    SETTLEMENT,
    /** Put-call parity of VIX options with the same settlement. */
    PARITY,
    /** Linear in calendar days between its neighbours. */
    INTERPOLATED
  }
}
