/**
 * What is different between two reports of the same book, figure by figure as a reader sees them.
 * Leaves out why, and what is the same.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.change;
