/**
 * The reports of a back-test: what they show, in which order, and which of its figures a reader can
 * add up. How they look is the writers' matter, the same as of a night.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.backtest;
