package io.nightcondor.analytics.pack;

/**
 * How far the index may move to an expiry (DOMAIN C4), index points.
 *
 * @param points one standard deviation: forward x at-the-money vol x root of time
 * @param low forward less that
 * @param high forward plus that
 * @param straddle 0.85 x at-the-money straddle, a cross-check
 */
public record ExpectedMoveRow(Figure points, Figure low, Figure high, Figure straddle) {}
