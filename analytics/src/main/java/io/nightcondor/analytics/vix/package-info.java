/**
 * The VIX by Cboe's white paper of 2014, from an SPX chain and for any number of days. Prices are
 * index points for one unit, times minutes of calendar years of 525,600, variances fractions
 * squared, the index VIX points. Leaves out the published index.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.vix;
