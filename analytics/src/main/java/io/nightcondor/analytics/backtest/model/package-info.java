/**
 * Option chains from a stated model, for days of which only indices and futures are known: SPX
 * slices whose at-the-money variance meets the VIX and the indices of longer terms, VIX calls that
 * follow VVIX. What the model is worth against a market is measured elsewhere.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.backtest.model;
