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

  public Path log() {
    return root.resolve("logs").resolve("nightcondor.log");
  }
}
