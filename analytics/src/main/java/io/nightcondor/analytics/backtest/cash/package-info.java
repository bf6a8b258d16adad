/** What moved the cash of a back-test, to the cent. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.backtest.cash;
