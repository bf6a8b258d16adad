package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The settlement of one monthly VX future on one session, VIX points.
 *
 * @param session trade date
 * @param expiry final settlement date of the contract
 * @param open empty if the source lacks it or shows no trade
 * @param high as open
 * @param low as open
 * @param settle the day's settlement price
 * @param bid at the settlement; empty if the source does not carry it
 * @param ask not below the bid; empty if the source does not carry it
 * @param volume contracts of the day; empty if the source does not carry it
 * @param openInterest contracts; empty if the source does not carry it
 */
public record VxSettlement(
    LocalDate session,
    LocalDate expiry,
    OptionalDouble open,
    OptionalDouble high,
    OptionalDouble low,
    double settle,
    OptionalDouble bid,
    OptionalDouble ask,
    OptionalLong volume,
    OptionalLong openInterest) {

  /** A settlement without a market beside it. */
  public VxSettlement(
      LocalDate session,
      LocalDate expiry,
      OptionalDouble open,
      OptionalDouble high,
      OptionalDouble low,
      double settle) {
    this(
        session,
        expiry,
        open,
        high,
        low,
        settle,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }
}
