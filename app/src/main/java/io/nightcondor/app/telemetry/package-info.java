/**
 * A run seen from outside: the fields of its log lines, its figures for Prometheus and for an OTLP
 * collector, and the heartbeat. Whatever fails here is a remark and changes nothing of the run.
 * Leaves out what the reports say of books: no figure is of a single one.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.telemetry;
