/**
 * Event studies of a back-test (DOMAIN F6): what condors and hedge came to around releases,
 * statements, shocks and clusters, against other days of the same months. Amounts are USD. Leaves
 * out how the days were computed. No event is known before its session.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.backtest.event;
