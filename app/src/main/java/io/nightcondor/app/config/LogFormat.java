package io.nightcondor.app.config;

/** How the log is written. */
public enum LogFormat {
  /** Lines for a person. */
  TEXT,
  /** One JSON object a line, with the field names of the Elastic Common Schema. */
  ECS
}
