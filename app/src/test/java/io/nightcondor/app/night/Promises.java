package io.nightcondor.app.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a store promises of its rows, for tests that change them behind its back. */
final class Promises {

  private Promises() {}

  static void takeBack(Path workspace, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM control_total");
      Files.deleteIfExists(workspace.resolve("data/nightcondor.totals"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
