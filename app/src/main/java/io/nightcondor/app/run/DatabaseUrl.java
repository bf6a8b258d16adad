package io.nightcondor.app.run;

import io.nightcondor.app.config.Workspace;

/** The URL of the workspace's own database. */
public final class DatabaseUrl {

  /**
   * Without WRITE_DELAY=0 a killed process loses commits that were acknowledged; without
   * DB_CLOSE_ON_EXIT=FALSE the database closes under a job that is being stopped.
   */
  private static final String DURABLE = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

  private DatabaseUrl() {}

  public static String of(Workspace workspace) {
    return "jdbc:h2:file:" + workspace.database().toAbsolutePath().normalize() + DURABLE;
  }
}
