package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.manifest.Manifest;
import io.nightcondor.reporting.manifest.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of whole nights, held against their manifests after something happened to them. */
@Tag("once") // no JDK changes what it looks at
class VerifyTest {

  @TempDir
  private Path folder;

  private Path workspace;
  private Path reports;
  private Path night;

  @BeforeEach
  void copy() {
    workspace = folder.resolve("ws");
    SmallMarket.copyDoneTo(workspace);
    reports = workspace.resolve("reports");
    night = reports.resolve(SmallMarket.FIRST.toString());
  }

  private static Program run(Path workspace, Object session) {
    return Program.call("run", "--date", session.toString(), "--workspace", workspace.toString());
  }

  private static Program verify(Path checked) {
    return Program.call("verify", checked.toString());
  }

  @Test
  void givenNightAsWritten_whenVerified_thenOneLineForAllNightsOneNightAndOneBook() {
    Program all = verify(reports);
    assertThat(all.err()).isEmpty();
    assertThat(all.code()).isZero();
    assertThat(all.out()).startsWith("verified: 1 night, 3 books, ").hasLineCount(1);
    assertThat(verify(night).out()).isEqualTo(all.out());
    assertThat(verify(night.resolve("arbor")).out()).startsWith("verified: 0 nights, 1 book, ");
    Program json = Program.call("verify", "--json", night.toString());
    JsonNode facts = JsonMapper.shared().readTree(json.out());
    assertThat(facts.path("verified").asBoolean()).isTrue();
    assertThat(facts.path("books").asInt()).isEqualTo(3);
    assertThat(facts.path("findings").size()).isZero();
  }

  @Test
  void givenOneByteOfEachFileFlipped_whenVerified_thenThatFileIsNamed() throws IOException {
    for (String name : Tree.of(night).keySet()) {
      Path file = night.resolve(name);
      byte[] good = Files.readAllBytes(file);
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 1;
      Files.write(file, bad);
      assertNamed(name);
      Files.write(file, good);
    }
    assertThat(verify(night).code()).isZero();
  }

  @Test
  void givenEachFileDeletedOrCutShort_whenVerified_thenThatFileIsNamed() throws IOException {
    for (String name : Tree.of(night).keySet()) {
      Path file = night.resolve(name);
      byte[] good = Files.readAllBytes(file);
      Files.delete(file);
      assertNamed(name);
      Files.write(file, List.of("short"));
      assertNamed(name);
      Files.write(file, good);
    }
    assertThat(verify(night).code()).isZero();
  }

  private void assertNamed(String name) {
    Program found = verify(night);
    assertThat(found.code()).as(name).isEqualTo(65);
    assertThat(found.out()).as(name).contains("\n" + name + " ");
    assertThat(verify(reports).out()).as(name).contains("\n" + SmallMarket.FIRST + "/" + name);
  }

  @Test
  void givenFilesAdded_whenVerified_thenNamedAsExtra() throws IOException {
    Files.writeString(night.resolve("notes.txt"), "x");
    Files.writeString(night.resolve("arbor/.hidden"), "x");
    Files.createDirectories(night.resolve("dogwood"));
    Program found = verify(night);
    assertThat(found.code()).isEqualTo(65);
    assertThat(found.out())
        .containsPattern("\nnotes.txt +extra ")
        .containsPattern("\narbor/.hidden +extra ")
        .containsPattern("\ndogwood +extra ")
        .contains("3 problems; in order: 1 night, 3 books, ");
  }

  @Test
  void givenLinksInPlaceOfFiles_whenVerified_thenTheyAreNotFollowed() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.move(night.resolve("arbor/risk.html"), outside.resolve("risk.html"));
    Files.createSymbolicLink(night.resolve("arbor/risk.html"), outside.resolve("risk.html"));
    SmallMarket.copy(night.resolve("birch"), outside.resolve("birch"));
    for (String name : Tree.of(night.resolve("birch")).keySet()) {
      Files.delete(night.resolve("birch").resolve(name));
    }
    Files.delete(night.resolve("birch"));
    Files.createSymbolicLink(night.resolve("birch"), outside.resolve("birch"));
    Program found = verify(night);
    assertThat(found.code()).isEqualTo(65);
    assertThat(found.out())
        .containsPattern("\narbor/risk.html +link ")
        .containsPattern("\nbirch +link ");
  }

  @Test
  void givenManifestThatLeavesItsFolder_whenVerified_thenNothingIsReadThere() throws IOException {
    Path manifest = night.resolve("arbor/manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("risk.html", "../birch/risk.html"));
    Program found = verify(night.resolve("arbor"));
    assertThat(found.code()).isEqualTo(65);
    assertThat(found.out())
        .containsPattern("\nmanifest.json +unreadable ")
        .contains("'../birch/risk.html' is not the name of a file");
  }

  @Test
  void givenBooksSwapped_whenVerified_thenBothSayWhoseTheyAre() throws IOException {
    Files.move(night.resolve("arbor"), night.resolve("other"));
    Files.move(night.resolve("birch"), night.resolve("arbor"));
    Files.move(night.resolve("other"), night.resolve("birch"));
    assertThat(verify(night).out())
        .contains("'book' is 'birch', expected 'arbor'")
        .contains("'book' is 'arbor', expected 'birch'");
    Files.move(night, reports.resolve("2024-08-02"));
    assertThat(verify(reports).out()).contains("'session' is '2024-08-01', expected '2024-08-02'");
  }

  /** A manifest made to fit: hashes agree, yet the pack says whose it is. */
  @Test
  void givenPackOfAnotherBookUnderNewManifest_whenVerified_thenItsOwnWordIsHeard()
      throws IOException {
    Path arbor = night.resolve("arbor");
    Files.copy(
        night.resolve("birch/risk.json"),
        arbor.resolve("risk.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Manifest was = ManifestJson.read(Files.readAllBytes(arbor.resolve("manifest.json")));
    byte[] pack = Files.readAllBytes(arbor.resolve("risk.json"));
    String made = Files.readString(arbor.resolve("manifest.json"))
        .replace(was.pack(), Sha256.of(pack))
        .replaceAll("(\"risk.json\",\\s+\"bytes\" : )\\d+", "$1" + pack.length);
    Files.writeString(arbor.resolve("manifest.json"), made);
    Program found = verify(arbor);
    assertThat(found.code()).isEqualTo(65);
    assertThat(found.out()).contains("says book 'birch', expected 'arbor'");
  }

  @Test
  void givenNothingToCheck_whenVerified_thenSixtySixAndWhatWasExpected() throws IOException {
    assertThat(verify(folder.resolve("nowhere")).code()).isEqualTo(66);
    Program empty = verify(Files.createDirectories(folder.resolve("empty")));
    assertThat(empty.code()).isEqualTo(66);
    assertThat(empty.err()).contains("no manifest.json in it, expected the folder of a book");
  }

  @Test
  void givenReportsDrawnAgain_whenCompared_thenEveryManifestHasTheSameBytes() {
    SortedMap<String, String> before = Tree.of(reports);
    Path other = folder.resolve("other");
    SmallMarket.copyTo(other);
    assertThat(run(other, SmallMarket.FIRST).code()).isZero();
    assertThat(Tree.of(other.resolve("reports"))).isEqualTo(before);
  }

  @Test
  void givenManifests_whenRead_thenInputsOfABookAreItsOwn() throws IOException {
    Manifest ofNight = ManifestJson.read(Files.readAllBytes(night.resolve("manifest.json")));
    Manifest ofBook = ManifestJson.read(Files.readAllBytes(night.resolve("arbor/manifest.json")));
    assertThat(ofNight.inputs().files().stream().map(f -> f.path()))
        .contains("positions/arbor.csv", "positions/birch.csv", "spx_quotedata.csv");
    assertThat(ofBook.inputs().files().stream().map(f -> f.path()))
        .contains("positions/arbor.csv", "spx_quotedata.csv")
        .doesNotContain("positions/birch.csv");
    assertThat(ofBook.inputs().sha256()).isEqualTo(ofNight.inputs().sha256());
    assertThat(ofNight.books().stream().map(book -> book.book()))
        .containsExactly("arbor", "birch", "cedar");
    Path chain = workspace.resolve("inbox/2024-08-01/spx_quotedata.csv");
    assertThat(ofNight.inputs().files())
        .filteredOn(file -> file.path().equals("spx_quotedata.csv"))
        .singleElement()
        .satisfies(file -> {
          assertThat(file.bytes()).isEqualTo(Files.size(chain));
          assertThat(file.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(chain)));
        });
  }

  @Test
  void givenFailedBookAndLaterCorrection_whenVerified_thenAllStillAgree()
      throws IOException, SQLException {
    change("UPDATE book_state SET content = '{' WHERE book = 'birch'");
    assertThat(run(workspace, SmallMarket.SECOND).code()).isEqualTo(3);
    Path second = reports.resolve(SmallMarket.SECOND.toString());
    assertThat(verify(reports).out()).startsWith("verified: 2 nights, 5 books, ");
    assertThat(Files.readString(second.resolve("index.html")))
        .contains("1 FAILED, ", "no report", "../2024-08-01/index.html");
    assertThat(Files.readString(reports.resolve("index.html")))
        .containsSubsequence("id=\"n-2024-08-02\"", "FAILED", "id=\"n-2024-08-01\"");
    String firstNight = Tree.of(night).toString();

    // the corrected night fails in birch again; arbor and cedar are of revision 2
    Path positions = workspace.resolve("inbox/2024-08-02/positions/arbor.csv");
    Files.writeString(positions, Files.readString(positions).replace("12.55", "12.65"));
    assertThat(run(workspace, SmallMarket.SECOND).code()).isEqualTo(3);
    assertThat(verify(reports).out()).startsWith("verified: 2 nights, 5 books, ");
    assertThat(Files.readString(second.resolve("index.html"))).contains("revision 2");
    Manifest revised = ManifestJson.read(Files.readAllBytes(second.resolve("manifest.json")));
    assertThat(revised.revision()).isEqualTo(2);
    assertThat(revised.books().stream().map(book -> book.status())).element(1).isEqualTo("FAILED");
    assertThat(Tree.of(night).toString())
        .as("an earlier night is left alone")
        .isEqualTo(firstNight);
  }

  /** A book that fails in a correction keeps its reports of before; they are not called changed. */
  @Test
  void givenBookThatFailsInACorrection_whenVerified_thenItsOlderReportsStand()
      throws IOException, SQLException {
    assertThat(run(workspace, SmallMarket.SECOND).code()).isZero();
    change("UPDATE book_state SET content = '{' WHERE book = 'birch'"
        + " AND session_date = DATE '2024-08-01'");
    Path positions = workspace.resolve("inbox/2024-08-02/positions/arbor.csv");
    Files.writeString(positions, Files.readString(positions).replace("12.55", "12.65"));
    assertThat(run(workspace, SmallMarket.SECOND).code()).isEqualTo(3);
    assertThat(reports.resolve("2024-08-02/birch/manifest.json"))
        .content()
        .contains("\"revision\" : 1");
    assertThat(verify(reports).out()).startsWith("verified: 2 nights, 6 books, ");
  }

  private void change(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
      Promises.takeBack(workspace, connection);
    }
  }
}
