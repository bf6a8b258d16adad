package io.nightcondor.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run is watched from outside.
 *
 * @param log format of the log file
 * @param textfile that Prometheus' node exporter reads, empty for none
 * @param otlp a collector of metrics, empty for none
 * @param heartbeat who is told that a run begins and how it ends, empty for nobody
 */
public record TelemetrySettings(
    LogFormat log,
    Optional<Path> textfile,
    Optional<Collector> otlp,
    Optional<Heartbeat> heartbeat) {

  /**
   * Takes metrics by OTLP over HTTP.
   *
   * @param url of its metrics endpoint
   * @param timeout for everything that it is told at the end of a run
   */
  public record Collector(URI url, Duration timeout) {}

  /**
   * Whoever raises an alarm when a run does not report.
   *
   * @param url of the check; whoever knows it can report in our name
   * @param timeout for the report at the end of a run
   */
  public record Heartbeat(SecretUrl url, Duration timeout) {}
}
