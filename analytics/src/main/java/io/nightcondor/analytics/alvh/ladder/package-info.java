/** Hedges that are always on: the 4/4/2 ladder of VIX calls and VXTH (DOMAIN E14). */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.alvh.ladder;
