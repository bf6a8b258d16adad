package io.nightcondor.analytics.parity;

import io.nightcondor.analytics.market.OptionSeries;

/**
 * A long VIX call that its condor left behind.
 *
 * @param series the call
 * @param units held, above 0
 */
public record LeftoverCall(OptionSeries series, double units) {}
