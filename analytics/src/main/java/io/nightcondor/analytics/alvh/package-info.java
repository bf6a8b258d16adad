/**
 * The layered VIX hedge: when a layer is due, how large, at what limit, and when it is let go.
 * Dollars for the position unless named otherwise.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.alvh;
