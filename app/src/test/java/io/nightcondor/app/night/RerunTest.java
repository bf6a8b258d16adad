package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.command.JsonDocuments;
import io.nightcondor.app.command.look.DiffCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that has ended is done again, whole or in part. */
@Tag("once") // no JDK changes what it looks at
class RerunTest {

  @TempDir
  private Path folder;

  private Path workspace;
  private Path night;

  @BeforeEach
  void copy() {
    workspace = folder.resolve("ws");
    night = workspace.resolve("reports/" + SmallMarket.FIRST);
    SmallMarket.copyDoneTo(workspace);
  }

  private Program call(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", workspace.toString()));
    return Program.call(all.toArray(String[]::new));
  }

  private Program rerun(String... part) {
    List<String> all = new ArrayList<>(List.of("rerun", "--date", SmallMarket.FIRST.toString()));
    all.addAll(List.of(part));
    return call(all.toArray(String[]::new));
  }

  private static List<String> steps(Program rerun) {
    return rerun
        .out()
        .lines()
        .map(line -> line.split(" ")[0])
        .filter(word -> !word.equals("reports:"))
        .toList();
  }

  private SortedMap<String, String> reports() {
    return Tree.of(workspace.resolve("reports"));
  }

  private SortedMap<String, String> mails() {
    return Tree.of(workspace.resolve("outbox"));
  }

  private void equity(String from, String to) throws IOException {
    Path file = workspace.resolve("nightcondor.yaml");
    String text = Files.readString(file);
    assertThat(text).contains("equity: " + from);
    Files.writeString(file, text.replace("equity: " + from, "equity: " + to));
  }

  @Test
  void givenNothingChanged_whenAllIsDoneAgain_thenSameRevisionSameBytesAndNoOtherMail() {
    SortedMap<String, String> before = reports();
    SortedMap<String, String> sent = mails();
    Program again = rerun();
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(steps(again))
        .containsExactly("admit", "ingest", "calibrate", "recompute", "render", "deliver");
    assertThat(reports()).isEqualTo(before);
    assertThat(mails()).isEqualTo(sent);
  }

  /** Nothing is composed of a book whose mails have gone: it would fail for want of its files. */
  @Test
  void givenMailsThatAreSent_whenDeliveredAgainWithoutTheirReports_thenSameCountAndNoOtherMail()
      throws IOException {
    SortedMap<String, String> sent = mails();
    for (String file : List.of("risk.xlsx", "risk.html", "risk.json")) {
      Files.delete(night.resolve("arbor").resolve(file));
    }
    Program again = rerun("--only", "deliver");
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains(sent.size() + " mails sent");
    assertThat(mails()).isEqualTo(sent);
  }

  @Test
  void givenReportThatIsGone_whenRenderedAgain_thenItIsBackAndOthersAreUntouched()
      throws IOException {
    SortedMap<String, String> before = reports();
    Files.delete(night.resolve("arbor/risk.html"));
    Object birch = Files.getLastModifiedTime(night.resolve("birch/risk.html"));
    Program again = rerun("--only", "render", "--book", "arbor");
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(steps(again)).containsExactly("render");
    assertThat(reports()).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(night.resolve("birch/risk.html"))).isEqualTo(birch);
  }

  @Test
  void givenConfigurationChanged_whenDoneAgain_thenPartIsRefusedAndAllIsTheNextRevision()
      throws IOException {
    equity("1000000", "1100000");

    Program part = rerun("--from", "recompute");

    assertThat(part.code()).isEqualTo(2);
    assertThat(part.err())
        .isEqualTo(
            "since revision 1 of 2024-08-01 was made, these have changed: the configuration. A part of it would not fit the rest; without --from, --only and --book the same command makes revision 2 of all\n");

    Program all = rerun();

    assertThat(all.err()).isEmpty();
    assertThat(all.code()).isZero();
    assertThat(all.out())
        .contains("This is revision 2, because these have changed: the configuration.\n");
    assertThat(mails(night, "CORRECTION"))
        .allSatisfy(mail -> assertThat(mail)
            .contains("What moved since revision 1")
            .contains("Equity 1,000,000 =E2=86=92 1,100,000 USD"))
        .hasSize(2);

    Program diff = call("diff", "2024-08-01.1", "2024-08-01.2", "--book", "arbor");

    assertThat(diff.err()).isEmpty();
    assertThat(diff.out())
        .startsWith("arbor  2024-08-01 revision 1 -> 2024-08-01 revision 2: ")
        .containsPattern("Summary +Equity +Value +1,000,000 +1,100,000 +USD\n");
    Program other = call("diff", "2024-08-01.1", "2024-08-01", "--book", "birch");
    assertThat(other.out())
        .isEqualTo(
            "birch  2024-08-01 revision 1 -> 2024-08-01 revision 2: 0 figures moved, 0 of them read first\n");
    assertThat(call("paper", "birch").out().replaceAll("\\s+", " "))
        .containsPattern(
            "Re-derived on revision 2 of 2024-08-01: [0-9]+ entr(y|ies), 0 differ from revision 1\\.");
    Program json = call("diff", "2024-08-01.1", "2024-08-01.2", "--json");
    assertThat(JsonDocuments.errors(DiffCommand.class, "diff", json.out())).isEmpty();
    assertThat(json.out()).contains("\"before\" : \"1,000,000\"");
  }

  private List<String> mails(Path of, String word) throws IOException {
    try (var all = Files.list(workspace.resolve("outbox"))) {
      return all.map(RerunTest::content)
          .filter(mail -> mail.contains("[" + word + "] arbor " + of.getFileName()))
          .toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void givenNightThatIsNotThere_whenPartAskedFor_thenSaidSo() {
    Program absent = call("rerun", "--date", "2024-08-02", "--only", "render");
    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.err())
        .isEqualTo(
            "the night of 2024-08-02 was never run, expected one that has ended; 'run' goes through all of it\n");
    assertThat(rerun("--book", "elm").err())
        .isEqualTo("book 'elm' is unknown on 2024-08-01, known are arbor, birch, cedar\n");
    assertThat(rerun("--only", "ingest").err())
        .startsWith("the steps after ingest stand on what it leaves, expected --from ingest\n");
    assertThat(rerun("--from", "rendr").err())
        .startsWith("--from 'rendr' is no step, expected admit, ingest, calibrate,");
    assertThat(call("diff", "2024-08-01.1", "2024-08-01.7").err())
        .startsWith("there is no revision 7 of 2024-08-01, the last is 1\n");
    assertThat(call("diff", "yesterday", "2024-08-01").err())
        .startsWith("'yesterday' names no night, expected one such as 2024-08-05");
  }

  @Test
  void givenRerunThatFailed_whenRunAgain_thenItGoesOnWhereItEnded() throws IOException {
    SortedMap<String, String> before = reports();
    // a file where a book's folder is drawn aside makes drawing fail
    Path aside = Files.createDirectories(night.resolve(".aside"));
    Files.writeString(aside.resolve("fresh"), "in the way");
    Program failed = rerun("--from", "render");
    assertThat(failed.code()).isEqualTo(3);
    assertThat(failed.err()).contains("book arbor failed: ");
    Files.deleteIfExists(aside.resolve("fresh"));
    Program again = call("run", "--date", SmallMarket.FIRST.toString());
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(reports()).isEqualTo(before);
  }
}
