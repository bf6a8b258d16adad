/**
 * What reports of a back-test may know: figures and words, no behaviour that needs a market. Money
 * is USD, shares are fractions, sessions are exchange dates.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.pack.backtest;
