package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights through the command line, on the program's own database file. */
class NightTest {

  @TempDir
  private Path folder;

  private Path workspace;
  private Path inbox;
  private Path reports;

  @BeforeEach
  void open() {
    workspace = folder.resolve("ws");
    inbox = workspace.resolve("inbox").resolve(SmallMarket.FIRST.toString());
    reports = workspace.resolve("reports").resolve(SmallMarket.FIRST.toString());
  }

  private Program run(Object session) {
    return Program.call("run", "--date", session.toString(), "--workspace", workspace.toString());
  }

  @Test
  void givenDayOfFiles_whenRun_thenOneLineAStepAndReportsAndMailsOfEveryBook() {
    SmallMarket.copyTo(workspace);
    Program night = Program.call("run", "--workspace", workspace.toString());
    assertThat(night.err()).isEmpty();
    assertThat(night.code()).isZero();
    assertThat(night.out().lines().map(line -> line.split(" ")[0]))
        .containsExactly(
            "admit", "ingest", "calibrate", "recompute", "render", "deliver", "reports:");
    assertThat(night.out()).containsPattern("recompute +\\d+\\.\\d\\d s  3 books computed\n");
    assertThat(Tree.of(reports).keySet())
        .containsExactly(
            "arbor/history.html",
            "arbor/manifest.json",
            "arbor/risk.html",
            "arbor/risk.json",
            "arbor/risk.xlsx",
            "birch/history.html",
            "birch/manifest.json",
            "birch/risk.html",
            "birch/risk.json",
            "birch/risk.xlsx",
            "cedar/history.html",
            "cedar/manifest.json",
            "cedar/risk.html",
            "cedar/risk.json",
            "cedar/risk.xlsx",
            "index.html",
            "manifest.json",
            "rejects.csv");
    assertThat(reports.resolve("rejects.csv"))
        .content()
        .startsWith("file,line,column,value,expected,code,meaning\n");
    assertThat(Tree.of(workspace.resolve("outbox"))).hasSize(4);
    Program status = Program.call("status", "--workspace", workspace.toString());
    assertThat(status.err()).isEmpty();
    assertThat(status.out())
        .startsWith("2024-08-01  revision 1  completed\n  admit      COMPLETED ")
        .contains("\n  next       nothing to do\n\nsource ");
  }

  @Test
  void givenNightThatIsDone_whenRunAgain_thenNothingToDoAndNothingTouched() {
    SmallMarket.copyDoneTo(workspace);
    SortedMap<String, String> before = Tree.of(workspace.resolve("reports"));
    Program again = run(SmallMarket.FIRST);
    assertThat(again.code()).isZero();
    assertThat(again.out())
        .startsWith("2024-08-01 is done in revision 1 on the same files: nothing to do.");
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(before);
  }

  @Test
  void givenLimitsOfTheLastNight_whenStatusAsked_thenLinesAndTheWorseExitCode()
      throws IOException, SQLException {
    SmallMarket.copyDoneTo(workspace);
    limits("arbor", 0, 0, "");
    limits("birch", 0, 0, "");
    limits("cedar", 0, 0, "");
    assertThat(status().code()).isZero();
    assertThat(status().out()).doesNotContain("limits ");

    limits("birch", 0, 1, "NEAR Margin $412,000 of $500,000 (82 %).");
    assertThat(status().code()).isEqualTo(4);

    limits("arbor", 2, 1, "BREACH A. BREACH B. NEAR C.");
    Program worst = status();
    assertThat(worst.code()).isEqualTo(5);
    assertThat(worst.err()).isEmpty();
    assertThat(worst.out())
        .contains("  limits     book arbor: BREACH A. BREACH B. NEAR C.\n"
            + "  limits     book birch: NEAR Margin $412,000 of $500,000 (82 %).\n"
            + "  next       nothing to do\n")
        .doesNotContain("cedar");

    // a later session is the one that counts, even before its books are computed
    Files.deleteIfExists(second().resolve("vix_history.csv"));
    Files.deleteIfExists(second().resolve("vix_quotedata.csv"));
    assertThat(run(SmallMarket.SECOND).code()).isEqualTo(66);
    Program later = status();
    assertThat(later.code()).isZero();
    assertThat(later.out()).startsWith("2024-08-02  revision 1  unfinished\n");
    assertThat(Program.call("status", "--date", "2024-08-01", "--workspace", workspace.toString())
            .out())
        .contains("  limits     book arbor: BREACH A.");
  }

  private Program status() {
    return Program.call("status", "--workspace", workspace.toString());
  }

  private Path second() {
    return workspace.resolve("inbox").resolve(SmallMarket.SECOND.toString());
  }

  private void limits(String book, int breached, int near, String text) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.prepareStatement("UPDATE book_outcome SET limits_breached = ?,"
            + " limits_near = ?, limits_text = ? WHERE book = ?")) {
      statement.setInt(1, breached);
      statement.setInt(2, near);
      statement.setString(3, text);
      statement.setString(4, book);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void givenRefusedRows_whenRun_thenAllOfThemInRejectsFiles() throws IOException {
    SmallMarket.copyTo(workspace);
    Path chain = inbox.resolve("spx_quotedata.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(chain));
    int rows = 30;
    for (int line = 0; line < rows; line++) {
      lines.set(4 + line, withBid(lines.get(4 + line), line == 0 ? "=1+1" : "-" + line));
    }
    Files.write(chain, lines);
    Path arbor = inbox.resolve("positions/arbor.csv");
    Files.writeString(arbor, Files.readString(arbor).replace("SPXW240809P05170000", "@SUM(A1)"));

    assertThat(run(SmallMarket.FIRST).code()).isEqualTo(3);

    List<String> rejects = Files.readAllLines(reports.resolve("rejects.csv"));
    assertThat(rejects).hasSizeGreaterThan(rows).doesNotHaveDuplicates();
    assertThat(rejects.get(0)).isEqualTo("file,line,column,value,expected,code,meaning");
    // more than the 25 that a data sheet shows, each with its place and never as a formula
    assertThat(rejects)
        .contains(
            "spx_quotedata.csv,5,Calls Bid,'=1+1,\"a price of 0 or more, such as 12.35\",BAD_NUMBER,not a number of the expected form",
            "spx_quotedata.csv,34,Calls Bid,'-29,\"a price of 0 or more, such as 12.35\",BAD_NUMBER,not a number of the expected form")
        .noneMatch(line -> line.contains("positions/"));
    assertThat(Files.readAllLines(reports.resolve("arbor/rejects.csv")))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("positions/arbor.csv,2,symbol,'@SUM(A1),");
    assertThat(reports.resolve("birch/rejects.csv")).doesNotExist();
    assertThat(reports.resolve("index.html"))
        .content()
        .contains("Refused rows of the market files: " + (rejects.size() - 1));
  }

  /** A line with another bid of its call, the fifth field. */
  private static String withBid(String line, String bid) {
    String[] fields = line.split(",", -1);
    fields[4] = bid;
    return String.join(",", fields);
  }

  /** A process that dies between the job's last commit and this word leaves exactly that. */
  @Test
  void givenJobThatIsDoneButNightUntold_whenRunAgain_thenItIsToldAndNothingTouched()
      throws SQLException {
    SmallMarket.copyDoneTo(workspace);
    SortedMap<String, String> reportsBefore = Tree.of(workspace.resolve("reports"));
    SortedMap<String, String> mailsBefore = Tree.of(workspace.resolve("outbox"));
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("UPDATE night_run SET state = 'UNFINISHED'"))
          .isEqualTo(1);
    }
    Program again = run(SmallMarket.FIRST);
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(Program.call("status", "--workspace", workspace.toString()).out())
        .startsWith("2024-08-01  revision 1  completed\n");
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(reportsBefore);
    assertThat(Tree.of(workspace.resolve("outbox"))).isEqualTo(mailsBefore);
  }

  /** A commit that failed, on a store that is open again, leaves these words of Spring Batch. */
  @Test
  void givenStepsOfUnknownEnd_whenRunAgain_thenTheyGoOnFromWhatIsStored() throws SQLException {
    SmallMarket.copyDoneTo(workspace);
    SortedMap<String, String> reportsBefore = Tree.of(workspace.resolve("reports"));
    SortedMap<String, String> mailsBefore = Tree.of(workspace.resolve("outbox"));
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE night_run SET state = 'UNFINISHED'");
      statement.executeUpdate("UPDATE batch_job_execution SET status = 'UNKNOWN'");
      assertThat(
              statement.executeUpdate(
                  "UPDATE batch_step_execution SET status = 'UNKNOWN' WHERE step_name LIKE 'render%' OR step_name = 'deliver'"))
          .isGreaterThan(2);
    }
    Program again = run(SmallMarket.FIRST);
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(Tree.of(workspace.resolve("reports"))).isEqualTo(reportsBefore);
    assertThat(Tree.of(workspace.resolve("outbox"))).isEqualTo(mailsBefore);
  }

  @Test
  void givenRefusedFile_whenRepaired_thenTheSameRevisionResumes() throws IOException {
    SmallMarket.copyTo(workspace);
    Path chain = inbox.resolve("spx_quotedata.csv");
    byte[] good = Files.readAllBytes(chain);
    Files.write(chain, new byte[0]);
    Program refused = run(SmallMarket.FIRST);
    assertThat(refused.code()).isEqualTo(65);
    assertThat(refused.err())
        .startsWith(
            "nightcondor: the night of 2024-08-01, revision 1, failed in step admit\nspx_quotedata.csv:")
        .endsWith("  nightcondor run --date 2024-08-01 --workspace " + workspace + "\n");
    assertThat(refused.err().lines().count()).isLessThanOrEqualTo(20);
    assertThat(Tree.of(workspace.resolve("reports"))).isEmpty();
    Files.write(chain, good);
    Program repaired = run(SmallMarket.FIRST);
    assertThat(repaired.err()).isEmpty();
    assertThat(repaired.code()).isZero();
    assertThat(Program.call("status", "--workspace", workspace.toString()).out())
        .startsWith("2024-08-01  revision 1  completed\n")
        .contains("(try 2)")
        .doesNotContain("revision 2");
  }

  @Test
  void givenDoneNight_whenFileChanges_thenNextRevisionReplacesReportsAndCorrectsMails()
      throws IOException {
    SmallMarket.copyDoneTo(workspace);
    Path positions = inbox.resolve("positions/arbor.csv");
    Files.writeString(positions, Files.readString(positions).replace("12.55", "12.65"));
    Program revised = run(SmallMarket.FIRST);
    assertThat(revised.err()).isEmpty();
    assertThat(revised.code()).isZero();
    assertThat(reports.resolve("arbor/risk.json")).content().contains("\"revision\" : 2");
    List<String> corrections = mails("In-Reply-To: <2024-08-01.1.arbor.");
    assertThat(corrections).hasSize(2);
  }

  @Test
  void givenBookWithBrokenState_whenNightRuns_thenOthersAreReportedAndOnlyItRunsAgain()
      throws IOException, SQLException {
    SmallMarket.copyDoneTo(workspace);
    String good = state("birch");
    state("birch", "{");
    Program night = run(SmallMarket.SECOND);
    Path second = workspace.resolve("reports").resolve(SmallMarket.SECOND.toString());
    assertThat(night.code()).isEqualTo(3);
    assertThat(night.err())
        .startsWith(
            "nightcondor: the night of 2024-08-02, revision 1, is completed with failures\nbook birch failed: ")
        .endsWith("  nightcondor run --date 2024-08-02 --workspace " + workspace + "\n");
    assertThat(night.out()).contains("2 books computed, 1 failed");
    assertThat(second.resolve("birch")).doesNotExist();
    Object arbor = Files.getLastModifiedTime(second.resolve("arbor/risk.json"));
    state("birch", good);
    Program again = run(SmallMarket.SECOND);
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(again.out().lines().map(line -> line.split(" ")[0]))
        .containsExactly("recompute", "render", "deliver", "reports:");
    assertThat(second.resolve("birch/risk.json")).exists();
    assertThat(Files.getLastModifiedTime(second.resolve("arbor/risk.json"))).isEqualTo(arbor);
    assertThat(mails("To: arbor@example.com").stream().filter(mail -> mail.contains("2024-08-02")))
        .hasSize(1);
  }

  @Test
  void givenCloseThatIsMissing_whenFileIsAdded_thenRevisionIsGivenUpForTheNext()
      throws IOException {
    SmallMarket.copyTo(workspace);
    Path history = inbox.resolve("vix_history.csv");
    Path chain = inbox.resolve("vix_quotedata.csv");
    byte[] goodHistory = Files.readAllBytes(history);
    byte[] goodChain = Files.readAllBytes(chain);
    Files.delete(history);
    Files.delete(chain);
    Program missing = run(SmallMarket.FIRST);
    assertThat(missing.code()).isEqualTo(66);
    assertThat(missing.err())
        .startsWith(
            "nightcondor: the night of 2024-08-01, revision 1, failed in step calibrate\nno file of session 2024-08-01 has the close of VIX, ");
    assertThat(Tree.of(workspace.resolve("reports"))).isEmpty();
    Files.write(history, goodHistory);
    Files.write(chain, goodChain);
    Program added = run(SmallMarket.FIRST);
    assertThat(added.err()).isEmpty();
    assertThat(added.code()).isZero();
    assertThat(added.out())
        .contains(
            "The inbox of 2024-08-01 changed after revision 1 had begun to read it. It cannot be finished on its own files and is given up for revision 2: ");
    assertThat(Program.call("status", "--workspace", workspace.toString()).out())
        .contains("2024-08-01  revision 1  given up for the next revision\n")
        .contains("2024-08-01  revision 2  completed\n");
  }

  @Test
  void givenPositionsThatCannotBeRead_whenRun_thenExitThreeAndTheirPackSaysSo() throws IOException {
    SmallMarket.copyTo(workspace);
    Path positions = inbox.resolve("positions/birch.csv");
    Files.writeString(
        positions,
        Files.readString(positions)
            + "birch,SPXW24X,1,1,2024-07-30,,\nfir,VXMQ24,1,20,2024-07-30,,\n");
    Program night = run(SmallMarket.FIRST);
    assertThat(night.code()).isEqualTo(3);
    assertThat(night.err())
        .contains(
            "positions/birch.csv: 1 of 6 rows refused; these positions are missing from the figures\n")
        .contains(
            "positions of book 'fir' are in no report, since it is not in the configuration\n");
    assertThat(reports.resolve("birch/risk.json"))
        .content()
        .contains("\"INCOMPLETE\"")
        .contains("positions/birch.csv: 1 of 6 rows refused");
    assertThat(reports.resolve("arbor/risk.json")).content().doesNotContain("birch.csv");
    Program again = run(SmallMarket.FIRST);
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("nothing to do");
  }

  @Test
  void givenPostgres_whenRun_thenSameBytesAsOnOurOwnFile() throws IOException {
    SmallMarket.copyDoneTo(workspace);
    Path other = folder.resolve("postgres");
    SmallMarket.copyTo(other);
    Path secret = Files.writeString(other.resolve("secret"), "postgres\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Path file = other.resolve("nightcondor.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            + "\ndatabase: {url: '%s', username: postgres, passwordFile: secret}\n"
                .formatted(TestDatabase.newPostgresUrl()));
    Program night = Program.call("run", "--date", "2024-08-01", "--workspace", other.toString());
    assertThat(night.err()).isEmpty();
    assertThat(night.code()).isZero();
    assertThat(Tree.of(other.resolve("reports"))).isEqualTo(Tree.of(workspace.resolve("reports")));
    assertThat(Tree.of(other.resolve("outbox"))).isEqualTo(Tree.of(workspace.resolve("outbox")));
    assertThat(Program.call("status", "--workspace", other.toString()).out())
        .startsWith("2024-08-01  revision 1  completed\n  admit      COMPLETED ");
    assertThat(other.resolve("data/nightcondor.mv.db")).doesNotExist();
  }

  private List<String> mails(String header) throws IOException {
    try (Stream<Path> all = Files.list(workspace.resolve("outbox"))) {
      return all.map(NightTest::content).filter(mail -> mail.contains(header)).toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String state(String book) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery("SELECT content FROM book_state WHERE book = '" + book + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  private void state(String book, String content) throws SQLException {
    try (Connection connection = connect();
        var statement =
            connection.prepareStatement("UPDATE book_state SET content = ? WHERE book = ?")) {
      statement.setString(1, content);
      statement.setString(2, book);
      statement.executeUpdate();
      Promises.takeBack(workspace, connection);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
  }
}
