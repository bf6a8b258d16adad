package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nightcondor.app.command.RootCommand;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.install.Installed;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.run.ExitCode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Every exit code of the packaged program, and what cron's mail then has in it: nothing after a
 * good night, else a few lines that end with the command to type.
 */
class ExitCodesIT {

  private static final int MOST_LINES = 20;

  private static final String FIRST = SmallMarket.FIRST.toString();
  private static final String SECOND = SmallMarket.SECOND.toString();

  /** Those that a test has seen. */
  private static final Set<Integer> SEEN = new TreeSet<>();

  @TempDir
  private Path folder;

  private Path workspace;

  @BeforeEach
  void name() {
    workspace = folder.resolve("ws");
  }

  /** What help lists is what the program has, and each was seen; Java itself ends with 130. */
  @AfterAll
  static void compareWithHelp() {
    Set<Integer> listed = new TreeSet<>();
    RootCommand.model(Clock.systemUTC())
        .getCommandSpec()
        .usageMessage()
        .exitCodeList()
        .keySet()
        .forEach(codes -> Arrays.stream(codes.split(","))
            .forEach(code -> listed.add(Integer.valueOf(code.strip()))));
    Set<Integer> known = new TreeSet<>(Set.of(BlackBox.INTERRUPTED));
    Arrays.stream(ExitCode.values()).forEach(code -> known.add(code.number()));
    assertThat(listed).isEqualTo(known);
    assertThat(SEEN).isEqualTo(known);
  }

  @Test
  void givenRunAtWork_whenDisturbed_then75And143And130AndTheSameCommandEndsWith0()
      throws Exception {
    SmallMarket.copyTo(workspace);
    BlackBox first = start("run", "-q", "--date", FIRST);
    assertThat(first.reaches("ingest", workspace)).as(first.err()).isTrue();
    assertThat(quiet(75, "run", "--date", FIRST)).contains("another run holds", "wait for its end");
    first.terminate();
    assertThat(ended(first, BlackBox.TERMINATED)).endsWith(command("run --date " + FIRST));

    BlackBox second = start("run", "-q", "--date", FIRST);
    assertThat(second.reaches("recompute", workspace)).as(second.err()).isTrue();
    second.interrupt();
    assertThat(ended(second, BlackBox.INTERRUPTED)).endsWith(command("run --date " + FIRST));

    assertThat(quiet(0, "run", "--date", FIRST)).isEmpty();
    assertThat(quiet(0, "run", "--date", FIRST)).isEmpty();
    BlackBox done = start("run", "--date", FIRST);
    assertThat(ended(done, 0)).isEmpty();
    assertThat(done.out()).contains("nothing to do");
  }

  /**
   * Every line of the log fails from the first one on, and only the log does. Its file is a device
   * that takes nothing: one of its own, because a log of last week would be moved out of the way.
   */
  @Test
  void givenFullDiskBelowTheLog_whenRun_then0AndNoWordOfIt() throws Exception {
    SmallMarket.copyTo(workspace);
    Path log = Files.createDirectories(workspace.resolve("logs")).resolve("nightcondor.log");
    assumeTrue(isMade(log, "c", "1", "7"), "no device can be made here: that takes root, on Linux");
    assertThat(quiet(0, "run", "--date", FIRST)).isEmpty();
  }

  private static boolean isMade(Path device, String... kind) throws Exception {
    List<String> command = new ArrayList<>(List.of("mknod", device.toString()));
    command.addAll(List.of(kind));
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  @Test
  void givenHoliday_whenRun_then0AndNothingIsDone() throws Exception {
    SmallMarket.copyTo(workspace);
    BlackBox holiday = start("run", "--date", "2024-07-04");
    assertThat(ended(holiday, 0)).isEmpty();
    assertThat(holiday.out())
        .startsWith("2024-07-04 is no session of the exchange: nothing to do.");
    assertThat(workspace.resolve("data")).doesNotExist();
  }

  @Test
  void givenTableThatTakesNoRows_whenRun_then1() throws Exception {
    SmallMarket.copyDoneTo(workspace);
    change(
        "ALTER TABLE option_quote ADD CONSTRAINT full_up CHECK (row_number_in_file < 0) NOCHECK");
    assertThat(quiet(1, "run", "--date", SECOND))
        .startsWith(
            "nightcondor: the night of %s, revision 1, failed in step ingest".formatted(SECOND))
        .endsWith(command("run --date " + SECOND));
  }

  @Test
  void givenWrongDate_whenRun_then2() throws Exception {
    assertThat(quiet(2, "run", "--date", "yesterday"))
        .contains("yesterday")
        .endsWith("  %s run --help\n".formatted(Installed.launcher()));
  }

  @Test
  void givenPositionOfNoSeries_whenRun_then3() throws Exception {
    SmallMarket.copyTo(workspace);
    Path positions = workspace.resolve("inbox/" + FIRST + "/positions/arbor.csv");
    Files.writeString(positions, Files.readString(positions).replace("SPXW240809P", "SPXW249909P"));
    assertThat(quiet(3, "run", "--date", FIRST))
        .contains("book arbor is incomplete")
        .endsWith(command("run --date " + FIRST));
  }

  @Test
  void givenFinishedNightWithMailInDoubt_whenRun_then3AndTheCommandThatDecides() throws Exception {
    SmallMarket.copyDoneTo(workspace);
    change(
        "UPDATE mail_ledger SET state = 'UNKNOWN', detail = 'the line fell' WHERE book = 'cedar'");
    change("UPDATE night_run SET state = 'WITH_FAILURES', reason = 'a mail may have gone'");
    assertThat(quiet(3, "run", "--date", FIRST)).endsWith(command("send --date " + FIRST));
  }

  @Test
  void givenLimitsNearAndBroken_whenStatusAsked_then4And5() throws Exception {
    SmallMarket.copyDoneTo(workspace);
    change("UPDATE book_outcome SET limits_breached = 0, limits_near = 1, limits_text = 'NEAR A.'");
    assertThat(quiet(4, "status")).isEmpty();
    change(
        "UPDATE book_outcome SET limits_breached = 1, limits_text = 'BREACH A.' WHERE book = 'birch'");
    assertThat(quiet(5, "status")).isEmpty();
  }

  @Test
  void givenInboxThatIsNotAsItShouldBe_whenRun_then65And66() throws Exception {
    SmallMarket.copyTo(workspace);
    Path inbox = workspace.resolve("inbox/" + FIRST);
    Files.writeString(inbox.resolve("holiday.txt"), "photos\n");
    assertThat(quiet(65, "run", "--date", FIRST))
        .contains("holiday.txt")
        .endsWith(command("run --date " + FIRST));
    FileSystemUtils.deleteRecursively(inbox);
    assertThat(quiet(66, "run", "--date", FIRST))
        .contains(inbox.toString())
        .endsWith(command("run --date " + FIRST));
  }

  @Test
  void givenNoMailServer_whenRun_then69AndTheReportsAreThere() throws Exception {
    SmallMarket.copyTo(workspace);
    Path file = workspace.resolve("nightcondor.yaml");
    String text = Files.readString(file).replaceAll("(?m)^mail:\n(  .*\n)+", "");
    Files.writeString(
        file,
        text
            + "mail: { mode: smtp, host: 127.0.0.1, port: %d, startTls: false, timeoutSeconds: 5 }\n"
                .formatted(closedPort()));
    assertThat(quiet(69, "run", "--date", FIRST)).endsWith(command("run --date " + FIRST));
    assertThat(workspace.resolve("reports/" + FIRST + "/arbor/risk.json")).isRegularFile();
  }

  @Test
  void givenWorkspaceThatIsNotFit_whenRun_then73And74And78() throws Exception {
    SmallMarket.copyDoneTo(workspace);
    configure("disk: { freeMegabytes: 1000000 }");
    assertThat(quiet(73, "run", "--date", SECOND))
        .contains(" free on the disk of ")
        .endsWith(command("prune --keep 60 --dry-run"));
    configure("rate: 1");
    assertThat(quiet(78, "run", "--date", SECOND)).contains("unknown key 'rate'");
    configure("");
    change("DELETE FROM option_quote WHERE row_number_in_file = 7");
    assertThat(quiet(74, "run", "--date", SECOND))
        .contains("rows are missing that were written")
        .containsPattern("  \\S+/nightcondor restore \\S+ --workspace \\S+\n$");
  }

  /** Runs quietly to the end; what it said on standard error. */
  private String quiet(int code, String... arguments) throws InterruptedException {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "-q";
    BlackBox process = start(all);
    String said = ended(process, code);
    assertThat(process.out()).isEmpty();
    return said;
  }

  private static String ended(BlackBox process, int code) throws InterruptedException {
    assertThat(process.exit()).as("%s%s", process.out(), process.err()).isEqualTo(code);
    SEEN.add(code);
    String said = process.err();
    assertThat(said.lines().count()).as(said).isLessThanOrEqualTo(MOST_LINES);
    return said;
  }

  private BlackBox start(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--workspace";
    all[arguments.length + 1] = workspace.toString();
    return BlackBox.start(all);
  }

  private String command(String words) {
    return "  %s %s --workspace %s\n".formatted(Installed.launcher(), words, workspace);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The workspace's own configuration with one line more. */
  private void configure(String line) throws IOException {
    Path own = folder.resolve("nightcondor.yaml");
    Path file = workspace.resolve("nightcondor.yaml");
    if (Files.notExists(own)) {
      Files.copy(file, own);
    }
    Files.writeString(file, Files.readString(own) + "\n" + line + "\n");
  }

  private void change(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
