/**
 * The past as a back-test may see it: at each session what was public at its close, in the windows
 * in which a nightly run sees it, and a reason where a session cannot be run.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.backtest.history;
