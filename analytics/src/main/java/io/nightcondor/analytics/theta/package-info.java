/**
 * What time pays and costs, and where hedges stand against their condors' expiries (DOMAIN E8, E9).
 * USD per calendar day.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.theta;
