/**
 * When a hedge is let go: the eight rules in order, sales shared among condors, rolls of orphans
 * (DOMAIN E13).
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.alvh.unwind;
