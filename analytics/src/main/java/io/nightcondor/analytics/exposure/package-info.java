/**
 * Greeks of whole books, netted and grossed by any grouping of their positions. USD in the units of
 * DOMAIN C1; leaves out what a position is worth.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.exposure;
