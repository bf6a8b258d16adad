/**
 * What the pages over many books and nights know of each: a handful of figures in USD and fractions
 * of the equity, kept with the night so that no pack need be read again. Leaves out how they look.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.overview;
