package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.store.SchemaVersion;
import io.nightcondor.reporting.manifest.ListedFile;
import io.nightcondor.reporting.manifest.Manifest;
import io.nightcondor.reporting.manifest.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores that an earlier version of the program left. */
@Tag("once") // no JDK changes what it looks at
class EarlierStoreTest {

  /** What versions before the lists of inputs left of a night that they had admitted. */
  private static final String WITHOUT_INPUTS = "DELETE FROM night_input";

  private static final String ONE_VERSION_BACK =
      "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '%d'"
          .formatted(SchemaVersion.known());

  @TempDir
  private Path folder;

  private Path workspace;
  private Path inbox;

  @BeforeEach
  void open() {
    workspace = folder.resolve("ws");
    inbox = workspace.resolve("inbox/2024-08-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "status --json",
        "history",
        "explain arbor",
        "paper",
        "diff 2024-08-01.1 2024-08-01.1",
        "mail --preview PREVIEW",
        "send --date 2024-08-01"
      })
  void givenStoreOfAnEarlierVersion_whenAsked_thenItSaysSoAndWhatToType(String command)
      throws SQLException {
    SmallMarket.copyDoneTo(workspace);
    change(ONE_VERSION_BACK);
    String preview = folder.resolve("preview").toString();
    Program asked = call(command.replace("PREVIEW", preview).split(" "));
    assertThat(asked.code()).isEqualTo(78);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err()).isEqualTo("""
            %s/data/nightcondor.mv.db: an earlier version of the program wrote it (tables %d, \
            expected %d). Nothing was done; the next run brings the tables up to date.
            to put it right, type:
              nightcondor run --workspace %s
            """.formatted(
            workspace, SchemaVersion.known() - 1, SchemaVersion.known(), workspace));
  }

  /** A copy is what a careful person keeps before the run, and room is what it may lack. */
  @Test
  void givenStoreOfAnEarlierVersion_whenCopiedOrPruned_thenItIsDone() throws SQLException {
    SmallMarket.copyDoneTo(workspace);
    change(ONE_VERSION_BACK);
    for (Program done : List.of(call("backup"), call("prune", "--keep", "5"))) {
      assertThat(done.err()).isEmpty();
      assertThat(done.code()).isZero();
    }
    change("ALTER TABLE night_run RENAME TO earlier_run");
    Program pruned = call("prune", "--keep", "5");
    assertThat(pruned.code()).isEqualTo(78);
    assertThat(pruned.err()).contains(": an earlier version of the program wrote it (tables ");
  }

  @Test
  void givenStoreWithoutTables_whenAsked_thenNoNightUnlessThereAreReports()
      throws IOException, SQLException {
    SmallMarket.copyTo(workspace);
    Files.createDirectories(workspace.resolve("data"));
    change("CREATE TABLE control_total (id INTEGER)");
    Program none = call("status");
    assertThat(none.err()).isEmpty();
    assertThat(none.code()).isZero();
    assertThat(none.out()).startsWith("No night has been run in this workspace yet.\n");
    Files.createDirectories(workspace.resolve("reports/2024-08-01"));
    Program lost = call("status");
    assertThat(lost.code()).isEqualTo(78);
    assertThat(lost.err())
        .contains(": the database is empty, but there are reports, the last of 2024-08-01.");
  }

  @Test
  void givenNightAdmittedByAnEarlierVersion_whenFinished_thenItsManifestsListItsFiles()
      throws IOException, SQLException {
    SmallMarket.copyDoneTo(workspace);
    List<ListedFile> listed = inputs("manifest.json");
    assertThat(listed).isNotEmpty();
    List<ListedFile> ofBirch = inputs("birch/manifest.json");
    change("UPDATE book_outcome SET recompute_state = 'FAILED' WHERE book = 'birch'");
    change(WITHOUT_INPUTS);

    Program finished = run();

    assertThat(finished.err()).isEmpty();
    assertThat(finished.code()).isZero();
    assertThat(finished.out()).contains("books rendered");
    assertThat(inputs("manifest.json")).isEqualTo(listed);
    assertThat(inputs("birch/manifest.json")).isEqualTo(ofBirch);
  }

  @Test
  void givenNightAdmittedByAnEarlierVersion_whenOneOfItsFilesChanged_thenItIsGivenUpAndItIsSaid()
      throws IOException, SQLException {
    SmallMarket.copyTo(workspace);
    byte[] history = taken("vix_history.csv");
    byte[] chain = taken("vix_quotedata.csv");
    assertThat(run().code()).as("no close of the VIX").isEqualTo(66);
    change(WITHOUT_INPUTS);
    Files.write(inbox.resolve("vix_history.csv"), history);
    Files.write(inbox.resolve("vix_quotedata.csv"), chain);
    Path positions = inbox.resolve("positions/arbor.csv");
    Files.writeString(positions, Files.readString(positions).replace("12.55", "12.65"));

    Program next = run();

    assertThat(next.err()).isEmpty();
    assertThat(next.code()).isZero();
    assertThat(next.out())
        .contains(
            "It cannot be finished on its own files and is given up for revision 2: positions/arbor.csv is not the file that the night began with, and an earlier version of the program did not keep what the manifest says of it\n");
    assertThat(inputs("manifest.json")).extracting(ListedFile::path).contains("vix_history.csv");
  }

  private byte[] taken(String name) throws IOException {
    byte[] content = Files.readAllBytes(inbox.resolve(name));
    Files.delete(inbox.resolve(name));
    return content;
  }

  private List<ListedFile> inputs(String manifest) throws IOException {
    Path file = workspace.resolve("reports/2024-08-01").resolve(manifest);
    Manifest read = ManifestJson.read(Files.readAllBytes(file));
    return read.inputs().files();
  }

  private Program run() {
    return call("run", "--date", "2024-08-01");
  }

  private Program call(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", workspace.toString()));
    return Program.call(all.toArray(String[]::new));
  }

  private void change(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      Promises.takeBack(workspace, connection);
    }
  }
}
