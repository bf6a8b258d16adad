/**
 * What a layer may buy: prices, costs, carry, stress gain, liquidity gates, ranking and limit
 * prices of hedge instruments (DOMAIN E7, E8).
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.alvh.instrument;
