package io.nightcondor.analytics.backtest.distance;

/**
 * Model less market over the options of one band.
 *
 * @param term days to expiry
 * @param delta which options
 * @param quotes how many
 * @param mean vol points
 * @param rms root mean square, vol points
 */
public record VolDistance(TermBand term, DeltaBand delta, int quotes, double mean, double rms) {}
