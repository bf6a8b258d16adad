/**
 * Dates that the night depends on: the exchange calendar in America/New_York (rules, special
 * closures, early closes) and the FOMC's statement days, each with a site's overrides. Leaves out
 * settlement rules, which the calendar type itself knows.
 */
@NullMarked
package io.nightcondor.ingest.calendar;

import org.jspecify.annotations.NullMarked;
