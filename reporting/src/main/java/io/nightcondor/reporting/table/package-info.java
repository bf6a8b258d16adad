/**
 * Decides what a report shows: the one place that turns a risk pack into sections, lists, tables
 * and charts, with names, units, order and rounding. How they look is left to the formats. Prices
 * are index points, exposures USD.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.table;
