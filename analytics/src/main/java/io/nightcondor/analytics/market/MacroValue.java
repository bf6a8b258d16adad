package io.nightcondor.analytics.market;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One figure of a macroeconomic or market-wide series: a price index, a yield, an exchange rate.
 *
 * @param series such as CPIAUCSL or DGS2
 * @param referenceDate the day that a daily figure is of; the first day of the month or quarter
 *     that another one is of
 * @param value rates and yields as fractions (0.0408), all else in the unit of the series
 * @param releasedAt from when on the figure was public
 * @param assumedLag true if no source says when it was released and {@code releasedAt} comes from
 *     the usual lag of the series
 */
public record MacroValue(
    String series, LocalDate referenceDate, double value, Instant releasedAt, boolean assumedLag) {}
