/**
 * Signals and the hedge-intensity score of a night (DOMAIN E2, E3), from figures that were public
 * at its close.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.signal;
