/**
 * How far the model of a back-test is from markets: its vols and its condor credits beside those of
 * real chains, by delta and days.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.backtest.distance;
