package io.nightcondor.analytics.smile;

import io.nightcondor.analytics.market.OptionRight;

/**
 * One out-of-the-money quote that a smile is fitted to.
 *
 * @param right put below the forward, call from it up
 * @param strike index points
 * @param mid index points
 * @param halfSpread index points, above 0: a locked market counts as one tick wide
 * @param wide Q05: its market is so wide that its mid says less than its half-spread claims
 * @param vol of the mid, a fraction
 */
public record StripQuote(
    OptionRight right, double strike, double mid, double halfSpread, boolean wide, double vol) {}
