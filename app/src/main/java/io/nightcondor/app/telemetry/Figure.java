package io.nightcondor.app.telemetry;

/**
 * A value of a metric.
 *
 * @param metric which
 * @param label value of its label, empty if it has none
 * @param value in the metric's unit
 */
record Figure(Metric metric, String label, double value) {

  Figure(Metric metric, double value) {
    this(metric, "", value);
  }
}
