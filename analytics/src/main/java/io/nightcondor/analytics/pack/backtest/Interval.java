package io.nightcondor.analytics.pack.backtest;

import io.nightcondor.analytics.pack.Figure;

/**
 * A figure with its 90 % interval, all three in one unit.
 *
 * @param value of the sample
 * @param low a twentieth of the resamples are below
 * @param high a twentieth of the resamples are above
 */
public record Interval(Figure value, Figure low, Figure high) {}
