/**
 * What positions tie up (DOMAIN D5), strategy-based and by portfolio scan, and what could be done
 * with a condor instead (D2). Amounts are USD, requirements positive. Leaves out what a broker adds
 * on top and clearing-house stress models.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.margin;
