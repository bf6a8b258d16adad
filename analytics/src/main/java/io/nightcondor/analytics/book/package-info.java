/**
 * A book and its legs. Quantities are signed contracts, prices index points. Leaves out market
 * values.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.book;
