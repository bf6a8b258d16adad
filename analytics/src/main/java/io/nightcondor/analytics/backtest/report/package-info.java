/**
 * Turns a back-test and what was studied about it into the pack that its reports are drawn from.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.backtest.report;
