/** Loads a past from the store and runs a back-test over it. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.backtest;
