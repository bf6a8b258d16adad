package io.nightcondor.analytics.indicator;

/**
 * Thresholds of a divergence (DOMAIN E2).
 *
 * @param swingBars bars on either side of a swing point
 * @param leastGap least distance of the two points, bars
 * @param largestGap largest distance of the two points, bars
 * @param priceMargin the later close is beyond the earlier by more than this, fraction
 * @param oscillatorMargin and its oscillator behind by more than this, standard deviations
 * @param activeBars bars for which it is active at most
 * @param middle of the oscillator's scale: 0 for the MACD, 50 for the RSI
 */
public record DivergenceRules(
    int swingBars,
    int leastGap,
    int largestGap,
    double priceMargin,
    double oscillatorMargin,
    int activeBars,
    double middle) {}
