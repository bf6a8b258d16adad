/**
 * Prices, implied vols, forwards and the VX curve. Prices are index points for one unit, vols
 * fractions, times years; each greek states its unit. Leaves out smiles, positions, dollars and
 * time of day.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.pricing;
