/**
 * Campaigns of faults: a night is cut off at every kind of place and finished by running it again.
 * How many, {@code -Dfault.count} says; which, {@code -Dfault.seed}.
 */
package io.nightcondor.app.fault;
