package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that an earlier version of the program left. */
class EarlierStoreTest {

  /** What versions before the lists of inputs left of a night that they had admitted. */
  private static final String WITHOUT_INPUTS = "DELETE FROM night_input";

  @TempDir
  private Path folder;

  private Path workspace;
  private Path inbox;

  @BeforeEach
  void open() {
    workspace = folder.resolve("ws");
    inbox = workspace.resolve("inbox/2024-08-01");
  }

  @Test
  void givenStoreOfAnEarlierVersion_whenStatusAsked_thenItSaysWhatToType() throws SQLException {
    SmallMarket.copyDoneTo(workspace);
    change("ALTER TABLE book_outcome DROP COLUMN limits_text");
    Program status = call("status");
    assertThat(status.code()).isEqualTo(1);
    assertThat(status.err())
        .startsWith("The store is of an earlier version of the program, ")
        .endsWith(" run --workspace " + workspace + "\n");
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
