package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * One day of a daily series, index points.
 *
 * @param symbol SPX, VIX, VIX3M, VVIX, or another series name of the configuration
 * @param date exchange date
 * @param open empty if the source carries closes only
 * @param high as open
 * @param low as open
 * @param close the day's close
 */
public record IndexBar(
    String symbol,
    LocalDate date,
    OptionalDouble open,
    OptionalDouble high,
    OptionalDouble low,
    double close) {}
