package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store of the first version that ran nights; how it was made stands beside it. */
@Tag("once") // no JDK changes what it looks at
class UpgradeTest {

  @TempDir
  private Path folder;

  @Test
  void givenStoreOfTheFirstVersion_whenNextNightIsRun_thenItBuildsOnItAndACopyIsKept()
      throws IOException, SQLException {
    Path workspace = folder.resolve("ws");
    SmallMarket.copyTo(workspace);
    FirstVersion.load(workspace);
    Program before = call("status", workspace);
    assertThat(before.code()).isEqualTo(78);
    assertThat(before.err()).contains(": an earlier version of the program wrote it (tables ");

    Program night = call("run", workspace, "--date", "2024-08-02");

    assertThat(night.err()).isEmpty();
    assertThat(night.code()).isZero();
    try (Stream<Path> backups = Files.list(workspace.resolve("backups"))) {
      List<String> names = backups.map(file -> file.getFileName().toString()).toList();
      assertThat(names).anyMatch(name -> name.startsWith("nightcondor-schema"));
    }
    Program history = call("history", workspace);
    assertThat(history.err()).isEmpty();
    assertThat(history.out()).contains("2024-08-01", "2024-08-02");
    assertThat(Files.readString(workspace.resolve("reports/2024-08-02/arbor/risk.json")))
        .contains("2024-08-01");
    assertThat(nights(workspace)).containsExactly("2024-08-01 1", "2024-08-02 1");
    assertThat(call("run", workspace, "--date", "2024-08-02").out()).contains("nothing to do");
  }

  private static List<String> nights(Path workspace) throws SQLException {
    List<String> nights = new ArrayList<>();
    try (Connection connection = connection(workspace);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(
            "SELECT session_date, revision FROM night_run ORDER BY session_date")) {
      while (rows.next()) {
        nights.add(rows.getString(1) + " " + rows.getInt(2));
      }
    }
    return nights;
  }

  private static Connection connection(Path workspace) throws SQLException {
    return DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
  }

  private static Program call(String command, Path workspace, String... arguments) {
    String[] all = Stream.concat(
            Stream.of(command, "--workspace", workspace.toString()), Stream.of(arguments))
        .toArray(String[]::new);
    return Program.call(all);
  }
}
