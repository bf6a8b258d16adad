/**
 * What the market showed at one close: instruments, quotes, expiry slices, the VX curve. Prices are
 * index points for one unit, vols fractions, times years of 525,600 minutes. Leaves out books.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.market;
