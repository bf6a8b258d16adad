/**
 * The layered VIX hedge: what its parts share, such as lots, orders, valuations, the calibration
 * stress and the words of traces. Dollars for the position unless named otherwise.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.alvh;
