/**
 * From quotes to forwards, implied vols, smiles and the VX curve, and how they answer in a stress.
 * Prices are index points for one unit, vols fractions, times years; each greek states its unit.
 * Leaves out positions, dollars and time of day.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.pricing;
