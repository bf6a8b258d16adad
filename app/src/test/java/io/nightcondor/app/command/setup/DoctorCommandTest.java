package io.nightcondor.app.command.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.nightcondor.app.command.RootCommand;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.Room;
import io.nightcondor.app.night.SmallMarket;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.run.RunLock;
import io.nightcondor.app.store.SchemaVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

  private static final Instant EVENING = Instant.parse("2026-08-05T22:00:00Z");

  private record Result(int code, String out, String err) {}

  @TempDir
  private Path folder;

  private Workspace workspace;

  @BeforeEach
  void copy() throws IOException {
    workspace = new Workspace(folder.resolve("ws"));
    SmallMarket.copyDoneTo(workspace.root());
    mode(workspace.root(), "rwx------");
    mode(workspace.data(), "rwx------");
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private Result doctor(String... options) {
    return doctor(EVENING, options);
  }

  private Result doctor(Instant now, String... options) {
    return call(now, "doctor", options);
  }

  private Result call(Instant now, String command, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of(command, "--workspace", workspace.root().toString()));
    arguments.addAll(List.of(options));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = RootCommand.execute(
        arguments.toArray(String[]::new),
        new PrintWriter(out),
        new PrintWriter(err),
        Clock.fixed(now, ZoneOffset.UTC));
    return new Result(code, out.toString(), err.toString());
  }

  private void append(String yaml) throws IOException {
    String text =
        Files.readString(workspace.configuration()).replaceAll("(?m)^mail:\n(  .*\n)+", "");
    Files.writeString(workspace.configuration(), text + yaml);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(DatabaseUrl.of(workspace), "sa", "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void givenSoundWorkspace_whenExamined_thenFiguresAndOnlyTheInboxOfTonightIsMissing()
      throws IOException {
    Result result = doctor();
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out().lines().map(String::stripTrailing))
        .contains(
            "OK    data             for its user alone: rwx------",
            "OK    time zones       data %s, summer time of New York begins on 2026-03-08"
                .formatted(ZoneRulesProvider.getVersions("America/New_York")
                    .lastEntry()
                    .getKey()),
            "OK    calendar         2026-08-05 is a session; next are 2026-08-06 and 2026-08-07; no file of overrides",
            "WARN  inbox            2026-08-05, the last closed session, has no folder "
                + workspace.root().resolve("inbox/2026-08-05"),
            "OK    lock             free",
            "OK    store            opens, schema %1$d, the program's is %1$d, newest night 2024-08-01"
                .formatted(SchemaVersion.known()),
            "OK    mail             mails stay in " + workspace.outbox());
    assertThat(SetupCommandsTest.errors("doctor", doctor("--json").out())).isEmpty();
  }

  @Test
  void givenBooksThatNobodyIsMailedAbout_whenExamined_thenCounted() throws IOException {
    String text = Files.readString(workspace.configuration());
    Files.writeString(workspace.configuration(), text.replace("[birch@example.com]", "[]"));
    assertThat(doctor().out())
        .contains(
            "mails stay in " + workspace.outbox() + "; nobody is mailed about 1 of 3 books\n");
  }

  @Test
  void givenQuiet_whenExamined_thenOnlyWhatIsToBeLookedAtIsSaid() throws IOException {
    Result warned = doctor("-q");
    assertThat(warned.code()).isEqualTo(3);
    assertThat(warned.out()).isEmpty();
    assertThat(warned.err().lines().map(line -> line.substring(0, 4)))
        .as(warned.err())
        .containsOnly("WARN", "    ");
    assertThat(warned.err())
        .contains("2026-08-05, the last closed session, has no folder ")
        .contains("      do: put its files there before the run\n");
    append("mail: { mode: post }\n");
    assertThat(doctor("-q").err()).contains("FAIL  configuration ");
  }

  @Test
  void givenFilesOfTonight_whenExamined_thenSourcesWithoutOneAreNamed() throws IOException {
    Path tonight = Files.createDirectories(workspace.root().resolve("inbox/2026-08-05/positions"));
    Files.writeString(tonight.resolve("arbor.csv"), "");
    assertThat(doctor().out())
        .contains("1 files for 2026-08-05; 1 of 24 sources have one")
        .contains("look for *_quotedata.csv, vx_settlements.csv");
  }

  @Test
  void givenClockThatIsWrong_whenExamined_thenFails() {
    Result early = doctor(Instant.parse("2024-07-01T22:00:00Z"));
    assertThat(early.code()).isEqualTo(78);
    assertThat(early.err())
        .contains("FAIL  clock            2024-07-01T22:00:00Z, before the program was made")
        .contains("FAIL  store ")
        .contains("newest night 2024-08-01, and the clock says 2024-07-01T22:00:00Z");
  }

  @Test
  void givenHeldLock_whenExamined_thenTheHolderIsNamedAndTheStoreLeftAlone() {
    try (RunLock lock = RunLock.acquire(workspace.lock())) {
      lock.step("ingest");
      Result result = doctor();
      assertThat(result.code()).isEqualTo(3);
      assertThat(result.out())
          .contains(
              "WARN  lock", "step ingest", "pid " + ProcessHandle.current().pid())
          .doesNotContain("  store ");
    }
  }

  @Test
  void givenOtherSchema_whenExamined_thenOlderWarnsAndNewerFails() throws SQLException {
    String columns =
        "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
            + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")";
    execute(columns + " VALUES (999, '999', 'x', 'SQL', 'x', 'sa', 1, TRUE)");
    Result newer = doctor();
    assertThat(newer.code()).isEqualTo(78);
    assertThat(newer.err()).contains("FAIL  store            opens, schema 999");
    execute("DELETE FROM \"flyway_schema_history\" WHERE CAST(\"version\" AS INT) >= "
        + SchemaVersion.known());
    assertThat(doctor().out()).contains("WARN  store").contains("the next run migrates it");
  }

  @Test
  void givenDamagedStore_whenExamined_thenUnavailable() throws IOException {
    Files.writeString(workspace.data().resolve("nightcondor.mv.db"), "no database\n".repeat(1000));
    Result result = doctor();
    assertThat(result.code()).isEqualTo(69);
    assertThat(result.err()).contains("FAIL  store            cannot be opened: ");
  }

  @Test
  void givenFaultyConfiguration_whenExamined_thenTheCommandThatSaysAll() throws IOException {
    append("mail: { mode: post }\n");
    Result result = doctor();
    assertThat(result.code()).isEqualTo(78);
    assertThat(result.err())
        .contains("complaints: 1; the first: ")
        .contains("do: nightcondor config check --workspace " + workspace.root());
  }

  @Test
  void givenOpenFolders_whenExamined_thenTheCommandThatClosesThem() throws IOException {
    mode(workspace.root(), "rwxr-xr-x");
    mode(workspace.data(), "rwxr-x---");
    assertThat(doctor().out())
        .contains("do: chmod o-rwx " + workspace.root())
        .contains("do: chmod 700 " + workspace.data());
  }

  /** What a run refuses is what the doctor fails on, figure by figure but for what is free. */
  @Test
  void givenTooLittleRoom_whenExamined_thenItIsSaidInTheWordsOfARun() throws IOException {
    append("disk: { freeMegabytes: 1000000 }\n");
    Result examined = doctor();
    assertThat(examined.code()).isEqualTo(73);
    String words = "MB free on the disk of data, reports, outbox, backups, logs, expected"
        + " 1000000.0 MB: three times what a run leaves there, disk.freeMegabytes at least";
    assertThat(examined.err())
        .contains("FAIL  room ")
        .contains(words + "\n")
        .contains("nightcondor prune --keep 60 --dry-run --workspace " + workspace.root());
    Result run = call(EVENING, "run", "--date", "2024-08-02");
    assertThat(run.code()).isEqualTo(73);
    assertThat(run.err()).contains(words + ". Nothing was run;");
  }

  @Test
  void givenRoomForARunButNotForThree_whenExamined_thenWarned() {
    RoomCheckups room = new RoomCheckups(workspace, SettingsReader.read(workspace));
    assertThat(room.of(new Room.Disk("data", 499, 100, 500)).exitCode()).isEqualTo(73);
    assertThat(room.of(new Room.Disk("data", 699, 100, 500)).exitCode()).isEqualTo(3);
    assertThat(room.of(new Room.Disk("data", 700, 100, 500)).exitCode()).isZero();
  }

  @Test
  void givenNoRoomAskedFor_whenExamined_thenSaidSo() throws IOException {
    append("disk: { freeMegabytes: 0 }\n");
    assertThat(doctor().out())
        .contains("OK    room             disk.freeMegabytes is 0: a run does not look for any");
  }

  @Test
  void givenMailServer_whenExamined_thenGreetedWithLoginAndNothingSent() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      server.setUser("night", "right");
      server.getUserManager().setAuthRequired(true);
      Path password = Files.writeString(workspace.root().resolve("pw"), "right\n");
      mode(password, "rw-------");
      append("mail: { mode: smtp, host: 127.0.0.1, port: %d, username: night, passwordFile: pw }\n"
          .formatted(server.getSmtp().getPort()));
      assertThat(doctor().out()).contains("answers, and takes the login");

      Files.writeString(password, "wr0ng-and-secret\n");
      Result wrong = doctor("-v");
      assertThat(wrong.code()).isEqualTo(69);
      assertThat(wrong.err()).contains("FAIL  mail").doesNotContain("wr0ng-and-secret");
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
    Result gone = doctor();
    assertThat(gone.code()).isEqualTo(69);
    assertThat(gone.err()).contains("FAIL  mail");
  }
}
