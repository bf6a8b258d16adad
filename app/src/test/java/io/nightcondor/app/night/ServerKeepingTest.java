package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database on a server that is not the one of last night any more. */
@Tag("once") // no JDK changes what it looks at
class ServerKeepingTest {

  @TempDir
  private Path folder;

  private Path workspace;
  private Path totals;
  private String url;

  @BeforeEach
  void runFirstNight() throws IOException {
    workspace = folder.resolve("ws");
    totals = workspace.resolve("data/nightcondor.totals");
    SmallMarket.copyTo(workspace);
    url = TestDatabase.newPostgresUrl() + "?user=postgres";
    Path file = workspace.resolve("nightcondor.yaml");
    Files.writeString(file, Files.readString(file) + "\ndatabase: {url: '%s'}\n".formatted(url));
    Program first = run("2024-08-01");
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(totals).isRegularFile();
  }

  @Test
  void givenDatabaseThatLostRows_whenRun_thenItIsRefusedByItsOwnTotals() throws Exception {
    assertThat(run("2024-08-01").out()).contains("nothing to do");
    Files.delete(totals);
    on(url, "DELETE FROM option_quote WHERE row_number_in_file = 7");
    Program refused = run("2024-08-02");
    assertThat(refused.code()).isEqualTo(74);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .startsWith(
            url
                + ": rows are missing that were written. A replica that lagged, or a dump of an earlier night? Nothing was run; ")
        .containsPattern(
            "\n  option_quote of 2024-08-01, revision 1, has \\d+ rows, expected \\d+\n$")
        .doesNotContain("restore");
  }

  /** The copy has been made as a dump is: of one moment, whole in itself. */
  @Test
  void givenDatabaseOfTheNightBefore_whenRun_thenTheFileInTheWorkspaceTellsAndMayBeTakenAway()
      throws Exception {
    String name = url.replaceAll(".*/|\\?.*", "");
    String server = url.replace("/" + name + "?", "/postgres?");
    on(server, "CREATE DATABASE %s_dump TEMPLATE %1$s".formatted(name));
    assertThat(run("2024-08-02").code()).isZero();
    Map<String, String> reports = Tree.of(workspace.resolve("reports"));
    on(server, "ALTER DATABASE %s RENAME TO %1$s_first".formatted(name));
    on(server, "ALTER DATABASE %s_dump RENAME TO %1$s".formatted(name));

    Program refused = run("2024-08-02");
    assertThat(refused.code()).isEqualTo(74);
    assertThat(refused.err())
        .startsWith(url + ": rows are missing that were written. A replica that lagged, ")
        .contains(" move " + totals + " away and run the nights again that are missing; ")
        .contains("\n  book_outcome of 2024-08-02, revision 1, has 0 rows, expected 3\n");

    Files.delete(totals);
    Program again = run("2024-08-02");
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(reports);
    assertThat(totals).isRegularFile();
  }

  @Test
  void givenEmptyDatabaseBesideReports_whenRunOrAsked_thenItIsRefused() throws Exception {
    on(url, "DROP SCHEMA public CASCADE");
    on(url, "CREATE SCHEMA public");
    for (Program refused : List.of(run("2024-08-02"), call("status"))) {
      assertThat(refused.code()).isEqualTo(78);
      assertThat(refused.err())
          .isEqualTo(url
              + ": the database is empty, but there are reports, the last of 2024-08-01. A wrong URL, or a server that was set up anew? Nothing was run; name the right database, or bring it back with the server's own tools. To begin with an empty one, move %s and %s away.\n"
                  .formatted(totals, workspace.resolve("reports")));
    }
  }

  private Program run(String date) {
    return call("run", "--date", date);
  }

  private Program call(String... arguments) {
    return Program.call(
        Stream.concat(Arrays.stream(arguments), Stream.of("--workspace", workspace.toString()))
            .toArray(String[]::new));
  }

  private static void on(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
