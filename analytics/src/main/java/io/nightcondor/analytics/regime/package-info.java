/**
 * The market's liquidity against its normal, and the regime with hysteresis (DOMAIN E10). Ratios
 * and VIX points.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.regime;
