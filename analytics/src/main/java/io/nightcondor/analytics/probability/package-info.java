/**
 * What the smile of one expiry says about where the index settles: risk-neutral probabilities,
 * density and moves. Probabilities are fractions, levels index points. Leaves out real-world
 * probabilities.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.probability;
