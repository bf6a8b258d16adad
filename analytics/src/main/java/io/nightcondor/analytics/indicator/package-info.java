/**
 * Technical indicators on daily prices: levels and oscillators as the field defines them, without a
 * view on what follows from them. Levels are in the unit of the prices.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.indicator;
