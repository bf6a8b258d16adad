/**
 * Conversions, reversals and boxes (DOMAIN E13.3): what put-call parity would lock in after costs,
 * and whether a VIX call that is left over is better turned into a reversal than sold. Index or VIX
 * points for one option; no positions but those calls.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.parity;
