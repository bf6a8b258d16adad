/**
 * Runs the nightly rules day by day over a past: condors sold by an entry rule on a modelled chain,
 * hedges by each of several policies on paper. USD and index points as everywhere; results are
 * constant-dollar: condors are sized by the starting equity whatever was won or lost.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.backtest;
