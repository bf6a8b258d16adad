/**
 * The packs of a night and of a back-test as JSON and back, in full precision and in the units of
 * {@code analytics.pack}. Their layouts are published as {@code risk-pack.schema.json} and
 * {@code backtest-pack.schema.json} beside these classes.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.json;
