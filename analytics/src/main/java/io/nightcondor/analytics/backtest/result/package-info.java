/**
 * What a back-test came to: return, drawdown, tail and what the hedge cost, by policy, beside what
 * public pages claim. Amounts are USD, shares are fractions of the starting equity unless they say
 * otherwise. Leaves out how the days were computed.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.backtest.result;
