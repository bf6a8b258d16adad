/**
 * A book under stated moves of the market: the grid, the conservative line, profit curves, named
 * days, the cost of leaving. USD from tonight's marks, negative for a loss. Leaves out moves that
 * are drawn from history and which loss is too large.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.stress;
