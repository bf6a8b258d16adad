package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * The settlement of one monthly VX future on one session, VIX points.
 *
 * @param session trade date
 * @param expiry final settlement date of the contract
 * @param open empty if the source lacks it or shows no trade
 * @param high as open
 * @param low as open
 * @param settle the day's settlement price
 */
public record VxSettlement(
    LocalDate session,
    LocalDate expiry,
    OptionalDouble open,
    OptionalDouble high,
    OptionalDouble low,
    double settle) {}
