/** What could be done with a tested condor, scored and ranked (DOMAIN E12). */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.ranking;
