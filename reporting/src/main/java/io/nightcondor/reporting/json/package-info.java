/**
 * The risk pack as JSON and back, in full precision and in the units of {@code analytics.pack}. The
 * layout is published as {@code risk-pack.schema.json} beside these classes.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.json;
