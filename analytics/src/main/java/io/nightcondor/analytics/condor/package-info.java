/**
 * What a condor is worth and how close it is to trouble: recognition, marks, metrics, states and
 * severities.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.condor;
