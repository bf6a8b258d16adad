package io.nightcondor.analytics.market;

/**
 * A quote with the implied vol of its mid.
 *
 * @param quote as the source had it
 * @param impliedVol of the mid
 */
public record CalibratedQuote(OptionQuote quote, ImpliedVol impliedVol) {}
