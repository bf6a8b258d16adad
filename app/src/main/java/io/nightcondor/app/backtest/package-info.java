/** Loads a past from the store, runs a back-test over it and leaves its reports. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.backtest;
