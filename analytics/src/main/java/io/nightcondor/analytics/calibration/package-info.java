/**
 * From a session's chain to calibrated slices and vols, expiry by expiry. Prices are index points
 * for one unit, vols fractions, times years. Leaves out positions, dollars and time of day.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.calibration;
