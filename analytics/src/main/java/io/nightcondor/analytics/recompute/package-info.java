/**
 * One book on one night: market, positions and yesterday's state in; risk pack and next state out.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.recompute;
