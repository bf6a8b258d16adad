/** Which condors a back-test sells: by delta, days, width, least credit and day of the week. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.backtest.entry;
