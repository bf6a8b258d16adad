package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.nightcondor.app.command.keep.BackupCommand;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that lost something, and the ways back. */
@Tag("once") // no JDK changes what it looks at
class StoreKeepingTest {

  @TempDir
  private Path folder;

  private Path workspace;
  private Path database;

  @BeforeEach
  void open() {
    workspace = folder.resolve("ws");
    database = workspace.resolve("data/nightcondor.mv.db");
    SmallMarket.copyDoneTo(workspace);
  }

  @Test
  void givenWholeStore_whenRunAgain_thenNothingIsDoneAndNoBackupIsMade() throws IOException {
    List<Path> before = backups();
    assertThat(before).as("before the night").hasSize(1);
    assertThat(workspace.resolve("data/nightcondor.totals")).isRegularFile();
    Program again = run("2024-08-01");
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("nothing to do");
    assertThat(backups()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE FROM option_quote WHERE row_number_in_file = 7, option_quote of 2024-08-01, 1",
    "DELETE FROM book_state WHERE book = 'birch', book_state of 2024-08-01, 1",
    "DELETE FROM index_bar WHERE symbol = 'VIX', index_bar of 2024-08-01, 1",
    "UPDATE report_file SET bytes = bytes + 1, report_file of 2024-08-01, others"
  })
  void givenStoreThatLostRows_whenRun_thenItIsRefusedWithTheWayBack(
      String loss, String words, String kind) throws SQLException {
    change(loss);
    Program refused = run("2024-08-02");
    assertThat(refused.code()).isEqualTo(74);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .startsWith(database + ": rows are missing that were written. Nothing was run;")
        .contains("\n  " + words)
        .contains(
            kind.equals("others")
                ? "rows with other contents than were written"
                : " rows, expected ")
        .contains(" restore '" + backups().get(0) + "' --workspace " + workspace + "\n");
  }

  /** The end of the file goes, as after a power cut; H2 often opens what is left. */
  @ParameterizedTest
  @CsvSource({"4", "16", "64", "256", "1024"})
  void givenTornStore_whenRun_thenItIsRefusedUnlessNothingIsLost(int kilobytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
      file.setLength(Math.max(4096, file.length() - kilobytes * 1024L));
    }
    Program run = run("2024-08-01");
    if (run.code() == 0) {
      assertThat(run.out()).contains("nothing to do");
    } else {
      assertThat(run.code()).as(run.err()).isEqualTo(74);
      assertThat(run.err().lines().count()).isLessThanOrEqualTo(20);
      assertThat(run.err()).contains(" restore ");
    }
  }

  /** A file that lost its end is one of some transactions before, without a hole. */
  @Test
  void givenStoreOfANightBefore_whenRun_thenTheFileBesideItTells() throws IOException {
    Path before = folder.resolve("before");
    Files.copy(database, before);
    assertThat(run("2024-08-02").code()).isZero();
    Files.copy(before, database, StandardCopyOption.REPLACE_EXISTING);
    Program refused = run("2024-08-02");
    assertThat(refused.code()).isEqualTo(74);
    assertThat(refused.err())
        .contains("\n  night_run of 2024-08-02, revision 1, has 0 rows, expected 1\n")
        .contains(" restore '" + workspace + "/backups/nightcondor-2024-08-02-r1-");
  }

  @Test
  void givenReportsWithoutDatabase_whenRun_thenItIsRefusedAndANewStoreMustBeAskedFor()
      throws IOException {
    Files.delete(database);
    Program refused = run("2024-08-02");
    assertThat(refused.code()).isEqualTo(78);
    assertThat(refused.err())
        .startsWith(
            database
                + ": there is no database, but there are reports, the last of 2024-08-01. A wrong workspace, or a disk that is not mounted? Nothing was run.\n")
        .contains(" restore '" + backups().get(0) + "'");
    assertThat(database).doesNotExist();
    for (String[] look : new String[][] {
      {"status"},
      {"history", "--json"},
      {"explain", "arbor"},
      {"paper"},
      {"backup"},
      {"backfill", "--from", "2024-08-01", "--to", "2024-08-02", "--dry-run"}
    }) {
      Program looked = call(look);
      assertThat(looked.code()).as(look[0]).isEqualTo(78);
      assertThat(looked.out()).as(look[0]).isEmpty();
      assertThat(looked.err()).as(look[0]).isEqualTo(refused.err());
    }
    Program doctor = call("doctor");
    assertThat(doctor.code()).isEqualTo(78);
    assertThat(doctor.err())
        .contains("FAIL  store            " + database + ": there is no database, but ")
        .contains("do: nightcondor restore '" + backups().get(0) + "'");
    assertThat(database).doesNotExist();

    assertThat(call("restore", "--empty").code()).isZero();
    Program first = run("2024-08-01");
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
  }

  @Test
  void givenNoBackup_whenRowsAreMissing_thenTheInboxIsTheWayBack() throws Exception {
    Files.delete(backups().get(0));
    change("DELETE FROM smile_point");
    assertThat(run("2024-08-02").err())
        .contains(" restore --empty --workspace ")
        .contains(" run --date 2024-08-01 --workspace ")
        .contains(" run --date 2024-08-02 --workspace ");
  }

  @Test
  void givenNoDatabaseInTheFile_whenAsked_thenALineSaysSo() throws IOException {
    Files.writeString(database, "this was a database\n".repeat(1000));
    for (Program refused : List.of(run("2024-08-02"), call("status"))) {
      assertThat(refused.code()).isEqualTo(74);
      assertThat(refused.err())
          .startsWith(database + ": it cannot be opened as a database of this program (")
          .endsWith(" restore --last --workspace " + workspace + "\n");
      assertThat(refused.err().lines().count()).isEqualTo(3);
    }
  }

  @Test
  void givenStoreOfANewerVersion_whenAsked_thenItIsLeftAlone() throws Exception {
    change("""
        INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type",
          "script", "installed_by", "execution_time", "success")
        VALUES (900, '900', 'later', 'SQL', 'V900__later.sql', 'sa', 1, TRUE)""");
    for (Program refused : List.of(run("2024-08-02"), call("status"))) {
      assertThat(refused.code()).isEqualTo(78);
      assertThat(refused.err())
          .startsWith(database
              + ": a newer version of the program wrote it (tables 900, this one knows them up to ")
          .contains("). Nothing was run; install that version again");
    }
  }

  @Test
  void givenBackupMadeByHand_whenLaterRowsAreLost_thenRestoreBringsItBack() throws Exception {
    Program backup = call("backup", "--json");
    assertThat(backup.err()).isEmpty();
    fits("backup", backup.out());
    Path zip = backups().stream()
        .filter(file -> file.toString().contains("by-hand"))
        .findFirst()
        .orElseThrow();
    assertThat(run("2024-08-02").code()).isZero();
    var reports = Tree.of(workspace.resolve("reports"));
    change("DELETE FROM smile_point");
    assertThat(run("2024-08-02").code()).isEqualTo(74);

    Program looked = call("restore", zip.toString(), "--dry-run", "--json");
    assertThat(looked.err()).isEmpty();
    fits("restore", looked.out());
    assertThat(looked.out())
        .contains("\"restored\" : false")
        .contains("\"gone\" : [ \"2024-08-02\" ]");
    assertThat(run("2024-08-02").code()).as("it was only looked at").isEqualTo(74);

    Program restored = call("restore", zip.toString());
    assertThat(restored.err()).isEmpty();
    assertThat(restored.code()).isZero();
    assertThat(restored.out())
        .contains("it holds: the night of 2024-08-01\n")
        .contains(
            "the store of before is kept: " + workspace.resolve("data/nightcondor-before-restore-"))
        .contains(" run --date 2024-08-02 --workspace " + workspace + "\n");
    Program again = run("2024-08-02");
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(reports);
  }

  @Test
  void givenBackupMadeWithinANight_whenRestored_thenThatNightIsBegunAndIsToBeRun()
      throws Exception {
    Path second = workspace.resolve("inbox/2024-08-02");
    Path history = second.resolve("vix_history.csv");
    Path chain = second.resolve("vix_quotedata.csv");
    byte[] rows = Files.readAllBytes(history);
    byte[] quotes = Files.readAllBytes(chain);
    Files.delete(history);
    Files.delete(chain);
    assertThat(run("2024-08-02").code()).isEqualTo(66);
    Files.write(history, rows);
    Files.write(chain, quotes);
    assertThat(run("2024-08-02").code()).isZero();

    Program last = call("restore", "--last", "--dry-run");
    assertThat(last.out().lines().skip(1))
        .startsWith(
            "it holds: the night of 2024-08-01",
            "begun in it and not ended: the night of 2024-08-02",
            "Mails that it does not know count as not sent. To bring these nights back, in this order, type:")
        .last()
        .asString()
        .endsWith(" run --date 2024-08-02 --workspace " + workspace);
    Program json = call("restore", "--last", "--json");
    fits("restore", json.out());
    assertThat(json.out())
        .contains("\"nights\" : [ \"2024-08-01\" ]")
        .contains("\"unfinished\" : [ \"2024-08-02\" ]")
        .contains("\"gone\" : [ ]");
    assertThat(run("2024-08-02").code()).isZero();
  }

  /** Under its final name is the whole store of before, or nothing. */
  @Test
  void givenCopyOfTheStoreThatCannotBeWrittenAside_whenRestored_thenTheStoreStaysAsItWas()
      throws IOException {
    byte[] before = Files.readAllBytes(database);
    Path kept = database.resolveSibling("nightcondor-before-restore-20240801T220000Z.mv.db");
    Path aside =
        Files.createDirectories(database.resolveSibling("." + kept.getFileName() + ".part"));
    Path inside = Files.createFile(aside.resolve("inside"));
    assertThat(call("restore", "--last").code()).isEqualTo(74);
    assertThat(database).hasBinaryContent(before);
    assertThat(kept).doesNotExist();

    Files.delete(inside);
    Program restored = call("restore", "--last");
    assertThat(restored.err()).isEmpty();
    assertThat(kept).hasBinaryContent(before);
    assertThat(permissions(kept)).isEqualTo("rw-------");
    assertThat(aside).doesNotExist();
  }

  @Test
  void givenDamagedBackup_whenRestored_thenTheStoreStaysAsItWas() throws IOException {
    Path zip = backups().get(0);
    byte[] bytes = Files.readAllBytes(zip);
    bytes[bytes.length / 2] ^= 1;
    Files.write(zip, bytes);
    Program refused = call("restore", zip.toString());
    assertThat(refused.code()).isEqualTo(74);
    assertThat(refused.err())
        .startsWith(zip + ": it cannot be unpacked (")
        .endsWith(" The store is as it was.\n");
    assertThat(call("restore", "--last").code()).isEqualTo(66);
    assertThat(run("2024-08-01").code()).isZero();
  }

  @Test
  void givenFilesThatOthersMayRead_whenRun_thenTheyMayNoMore() throws IOException {
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(
        workspace.resolve("data"), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(run("2024-08-02").code()).isZero();
    assertThat(permissions(workspace.resolve("data"))).isEqualTo("rwx------");
    for (String name : List.of("nightcondor.mv.db", "nightcondor.totals")) {
      assertThat(permissions(workspace.resolve("data").resolve(name))).isEqualTo("rw-------");
    }
    for (Path backup : backups()) {
      assertThat(permissions(backup)).isEqualTo("rw-------");
    }
    assertThat(Files.readString(workspace.resolve("logs/nightcondor.log")))
        .contains(database + " could be read by others; now only its owner may");
  }

  @Test
  void givenTooLittleRoom_whenRun_thenNothingIsBegun() throws IOException {
    Path configuration = workspace.resolve("nightcondor.yaml");
    Files.writeString(
        configuration, Files.readString(configuration) + "\ndisk: { freeMegabytes: 1000000 }\n");
    Program refused = run("2024-08-02");
    assertThat(refused.code()).isEqualTo(73);
    assertThat(refused.err())
        .startsWith(workspace + ": ")
        .contains(
            " free on the disk of data, reports, outbox, backups, logs, expected 1000000.0 MB: ");
  }

  @Test
  void givenBackupsOfOneNightAreKept_whenTheNextIsRun_thenTheFirstGoes() throws IOException {
    Path configuration = workspace.resolve("nightcondor.yaml");
    Files.writeString(configuration, Files.readString(configuration) + "\nbackup: { keep: 1 }\n");
    assertThat(run("2024-08-02").code()).isZero();
    assertThat(backups()).singleElement().asString().contains("2024-08-02-r1");
  }

  @Test
  void givenSevenSessions_whenPruned_thenTheQuotesOfTheFirstGoAndTheStoreIsWhole()
      throws Exception {
    assertThat(call("prune", "--keep", "4").code()).isEqualTo(2);
    assertThat(call("prune", "--keep", "5").out()).contains("nothing to do");
    for (int day = 5; day <= 9; day++) {
      change("""
          INSERT INTO night_run (session_date, revision, state, inputs_sha256,
            configuration_sha256, program_version, admit_ended, reruns, reason)
          VALUES (DATE '2024-08-0%d', 1, 'SUPERSEDED', '', '', '', TRUE, 0, '')""".formatted(day));
    }
    Program looked = call("prune", "--keep", "5", "--dry-run");
    assertThat(looked.out()).startsWith("2024-08-01, revision 1: ").contains(" would go\n");
    Program pruned = call("prune", "--keep", "5", "--json");
    assertThat(pruned.err()).isEmpty();
    fits("prune", pruned.out());
    assertThat(pruned.out()).contains("\"pruned\" : true");
    assertThat(call("prune", "--keep", "5").out()).contains("nothing to do");
    change("DELETE FROM night_run WHERE state = 'SUPERSEDED'");
    Program done = run("2024-08-01");
    assertThat(done.err()).isEmpty();
    assertThat(done.out()).contains("nothing to do");
  }

  private static void fits(String schema, String document) throws IOException {
    try (InputStream in = BackupCommand.class.getResourceAsStream(schema + ".schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON)
              .validate(document, InputFormat.JSON))
          .isEmpty();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private List<Path> backups() {
    try (Stream<Path> files = Files.list(workspace.resolve("backups"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Program run(String date) {
    return call("run", "--date", date);
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
    }
  }
}
