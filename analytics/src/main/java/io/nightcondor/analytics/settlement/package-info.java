/**
 * What is at stake when positions settle (DOMAIN D4): gaps before an opening print, pins at a
 * close, payoffs by settlement level, the expiries to come and the events before them. Index points
 * and USD; it values nothing itself.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.settlement;
