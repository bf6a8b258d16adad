package io.nightcondor.app.run;

import io.nightcondor.app.config.LogFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Where the log goes, and in which form. */
final class LogFile {

  private LogFile() {}

  /**
   * What Spring Boot is to know of it. Its folder is made closed to strangers: books have names.
   */
  static Map<String, Object> properties(Path file, LogFormat format) {
    try {
      Files.createDirectories(
          Objects.requireNonNull(file.toAbsolutePath().getParent()),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": its folder cannot be made", e);
    }
    Map<String, Object> properties = new HashMap<>();
    properties.put("logging.file.name", file.toString());
    properties.put("logging.logback.rollingpolicy.max-history", "30");
    properties.put("logging.logback.rollingpolicy.total-size-cap", "200MB");
    if (format == LogFormat.ECS) {
      properties.put("logging.structured.format.file", "ecs");
      properties.put("logging.structured.ecs.service.name", "nightcondor");
      properties.put("logging.structured.ecs.service.version", ProgramVersion.get());
    }
    return properties;
  }
}
