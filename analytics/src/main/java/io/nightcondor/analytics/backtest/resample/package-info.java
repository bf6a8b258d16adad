/**
 * How far a figure of a back-test may be from chance: resamples of its days or events in blocks of
 * neighbours. Leaves out which figures.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.backtest.resample;
