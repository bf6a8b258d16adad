/**
 * How the market moves together and what a book is worth then: one revaluation kernel for SPX
 * options, VIX options and VIX futures under joint scenarios, and the tail of its losses. USD for
 * the position, signed for the holder. Leaves out who holds what and which loss is too large.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.risk;
