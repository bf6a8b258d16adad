/**
 * The market's past joint moves on tonight's book: factors from daily series, value at risk,
 * expected shortfall with its error and its parts, and the back-test. Losses are USD, positive.
 * Leaves out where series are stored and which loss is too large.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.tail;
