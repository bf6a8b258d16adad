/** What the reports of a back-test promise, checked on packs made by hand. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.backtest;
