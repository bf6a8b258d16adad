package io.nightcondor.app.telemetry;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.nightcondor.app.delivery.SafeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The file that Prometheus' node exporter reads: whole or the one before. */
final class Textfile {

  private Textfile() {}

  static void write(Path file, List<Figure> figures, String workspace) {
    SafeFiles.replace(file, text(figures, workspace).getBytes(StandardCharsets.UTF_8));
    try { // the exporter is another user, whatever mask this process has
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be made readable", e);
    }
  }

  static String text(List<Figure> figures, String workspace) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Meters.register(registry, figures, workspace);
    return registry.scrape();
  }
}
