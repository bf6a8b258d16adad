package io.nightcondor.app.config;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where things are in a workspace.
 *
 * @param root the folder, as the user named it
 */
public record Workspace(Path root) {

  public static final String CONFIGURATION = "nightcondor.yaml";

  /** The folder's name, wherever it lies. */
  public String name() {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? "/" : name.toString();
  }

  public Path configuration() {
    return root.resolve(CONFIGURATION);
  }

  public Path inbox(LocalDate session) {
    return root.resolve("inbox").resolve(session.toString());
  }

  public Path reports() {
    return root.resolve("reports");
  }

  public Path outbox() {
    return root.resolve("outbox");
  }

  public Path data() {
    return root.resolve("data");
  }

  /** The database, without the ending that H2 adds. */
  public Path database() {
    return data().resolve("nightcondor");
  }

  public Path lock() {
    return data().resolve("nightcondor.lock");
  }

  /** A file for each format, so that none holds lines of both. */
  public Path log(LogFormat format) {
    return logs()
        .resolve(
            switch (format) {
              case TEXT -> "nightcondor.log";
              case ECS -> "nightcondor.json";
            });
  }

  /** Of one worker of several that may share the workspace. */
  public Path workerLog(LogFormat format, String worker) {
    String name = "worker-" + worker.replaceAll("[^A-Za-z0-9._-]", "_");
    return logs()
        .resolve(
            switch (format) {
              case TEXT -> name + ".log";
              case ECS -> name + ".json";
            });
  }

  /** The folder of the log files. */
  public Path logs() {
    return root.resolve("logs");
  }
}
