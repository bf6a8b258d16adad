package io.nightcondor.analytics.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * One release of a scheduled statistic or statement, such as the consumer price index of a month.
 *
 * @param series such as CPI, PPI or FOMC
 * @param referencePeriod first day of the period that the figure is of; the day itself for a
 *     statement
 * @param releasedAt the instant of the release
 * @param actual first print, in the unit of the series, rates as fractions; empty for a statement
 *     without a figure and for a release to come
 * @param consensus what was expected before the release; empty if unknown
 * @param revised the figure as it was revised later; empty if it was not, and never known at
 *     {@code releasedAt}
 */
public record MacroRelease(
    String series,
    LocalDate referencePeriod,
    Instant releasedAt,
    OptionalDouble actual,
    OptionalDouble consensus,
    OptionalDouble revised) {}
