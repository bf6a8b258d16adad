package io.nightcondor.app.night;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The store of the first version that ran nights, after the first night of the small market. */
final class FirstVersion {

  private FirstVersion() {}

  static void load(Path workspace) throws IOException, SQLException {
    Path script = workspace.resolve("store.sql.gz");
    try (InputStream in = FirstVersion.class.getResourceAsStream("/stores/first-version.sql.gz")) {
      Files.copy(in, script);
    }
    Files.createDirectories(workspace.resolve("data"));
    try (Connection connection =
            DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("RUNSCRIPT FROM '" + script + "' COMPRESSION GZIP");
    }
    Files.delete(script);
  }
}
