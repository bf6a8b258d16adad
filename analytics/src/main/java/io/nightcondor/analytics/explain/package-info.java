/**
 * Where a book's profit between two closes comes from (DOMAIN G2.6): revaluation in steps and
 * attribution to greeks, from the stored figures of the last session and the market of this one.
 * USD for the position unless named otherwise; profit of trades that were closed in between is left
 * out, because no file gives their prices.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.explain;
