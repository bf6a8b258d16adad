package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that come late, again or with rows missing, through whole nights. */
@Tag("once") // no JDK changes what it looks at
class LateFilesTest {

  @TempDir
  private Path folder;

  private Path workspace;
  private Path inbox;

  @BeforeEach
  void open() {
    workspace = folder.resolve("ws");
    inbox = workspace.resolve("inbox").resolve(SmallMarket.FIRST.toString());
  }

  private Program run(Object session) {
    return Program.call("run", "--date", session.toString(), "--workspace", workspace.toString());
  }

  @Test
  void givenSecondNightDone_whenTheFirstIsCorrected_thenTheSecondIsFlagged() throws IOException {
    SmallMarket.copyDoneTo(workspace);
    run(SmallMarket.SECOND);
    Path chain = inbox.resolve("spx_quotedata.csv");
    Files.writeString(chain, Files.readString(chain) + "\n");

    Program corrected = run(SmallMarket.FIRST);

    assertThat(corrected.err()).isEmpty();
    assertThat(corrected.code()).isZero();
    String command = "backfill --from 2024-08-02 --to 2024-08-02 --reprocess all";
    assertThat(corrected.out())
        .contains(
            "2024-08-02 was built on revision 1 of 2024-08-01; it keeps its figures until '%s' is typed, which sends no mails.\n"
                .formatted(command));
    assertThat(status())
        .contains("stale      built on revision 1 of 2024-08-01, which is at revision 2 now");
    assertThat(workspace.resolve("reports/2024-08-01/arbor/risk.json"))
        .content()
        .contains("\"verdict\" : \"correction\"");
    int mails = Tree.of(workspace.resolve("outbox")).size();
    Program brought = onSecondEvening(command);
    assertThat(brought.err()).isEmpty();
    assertThat(brought.out()).contains("This is revision 2, because these have changed: the night");
    assertThat(status().replaceFirst("(?s)^.*\n2024-08-02  revision 2 ", ""))
        .startsWith(" completed\n")
        .doesNotContain("stale ");
    assertThat(Tree.of(workspace.resolve("outbox"))).hasSize(mails);
    Program again = Program.call(
        "rerun", "--date", "2024-08-01", "--only", "render", "--workspace", workspace.toString());
    assertThat(again.out()).contains("reports: ").doesNotContain(" was built on revision ");
  }

  @Test
  void givenSecondNightWithFailures_whenTheFirstIsCorrected_thenTheSameCommandBringsItUp()
      throws IOException {
    SmallMarket.copyDoneTo(workspace);
    Files.delete(workspace.resolve("inbox/2024-08-02/vix_quotedata.csv"));
    assertThat(run(SmallMarket.SECOND).code()).isEqualTo(3);
    Path chain = inbox.resolve("spx_quotedata.csv");
    Files.writeString(chain, Files.readString(chain) + "\n");
    assertThat(run(SmallMarket.FIRST).out()).contains(" was built on revision 1 of 2024-08-01; ");
    Program brought = onSecondEvening("backfill --from 2024-08-02 --to 2024-08-02 --reprocess all");
    assertThat(brought.code()).isEqualTo(3);
    assertThat(brought.err())
        .contains("2024-08-02, revision 2, is completed with failures")
        .contains("This is revision 2, because these have changed: the night before");
  }

  private String status() {
    return Program.call("status", "--workspace", workspace.toString()).out();
  }

  private Program onSecondEvening(String command) {
    return Program.at(
        Instant.parse("2024-08-02T22:00:00Z"),
        (command + " --workspace " + workspace).split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"SPX, spx_quotedata.csv", "VIX, vix_quotedata.csv"})
  void givenNoChainOfWhatBooksHold_whenRun_thenTheMissingFileIsNamedAndItsComingMendsIt(
      String underlying, String name) throws IOException {
    SmallMarket.copyDoneTo(workspace);
    Path second = workspace.resolve("inbox").resolve(SmallMarket.SECOND.toString());
    byte[] chain = Files.readAllBytes(second.resolve(name));
    Files.delete(second.resolve(name));

    Program without = run(SmallMarket.SECOND);

    assertThat(without.code()).isEqualTo(3);
    assertThat(without.err().lines().skip(1))
        .startsWith(
            "%s: no option chain of %s, expected %s as in the session before, or another file of '*_quotedata.csv'. Its options have no price; put the file there and run again."
                .formatted(second, underlying, name));
    Files.write(second.resolve(name), chain);
    Program with = run(SmallMarket.SECOND);
    assertThat(with.err()).isEmpty();
    assertThat(with.code()).isZero();
  }

  @Test
  void givenNoChainOnTheFirstNight_whenRun_thenTheSourcesOfChainsAreNamed() throws IOException {
    SmallMarket.copyTo(workspace);
    Files.delete(inbox.resolve("vix_quotedata.csv"));
    assertThat(run(SmallMarket.FIRST).err())
        .contains(inbox + ": no option chain of VIX, expected a file of '*_quotedata.csv'. Its ");
    Files.delete(inbox.resolve("spx_quotedata.csv"));
    Program none = run(SmallMarket.FIRST);
    assertThat(none.code()).isEqualTo(66);
    assertThat(none.err())
        .contains("expected one of SPX at least: a file of '*_quotedata.csv'. Nothing was");
  }

  @Test
  void givenChainWithoutAHeldSeries_whenRun_thenExitThreeAndTheFrontPageSaysSo()
      throws IOException {
    SmallMarket.copyTo(workspace);
    Path chain = inbox.resolve("spx_quotedata.csv");
    List<String> lines = Files.readAllLines(chain);
    assertThat(lines.removeIf(line -> line.contains("SPXW240809P05170000"))).isTrue();
    Files.write(chain, lines);

    Program night = run(SmallMarket.FIRST);

    String message = "spx_quotedata.csv: lacks 1 series that books hold: SPXW240809P05170000.";
    assertThat(night.code()).isEqualTo(3);
    assertThat(night.err()).contains(message);
    assertThat(workspace.resolve("reports/2024-08-01/arbor/risk.json"))
        .content()
        .contains(message)
        .contains("\"verdict\" : \"partial\"");
  }

  @Test
  void givenSeveralFaults_whenRun_thenNoneHidesAnother() throws IOException {
    SmallMarket.copyTo(workspace);
    Path spx = inbox.resolve("spx_quotedata.csv");
    String text = Files.readString(spx);
    Files.writeString(spx, text.substring(0, text.length() - 20));
    Files.copy(
        workspace.resolve("inbox/2024-08-02/vix_quotedata.csv"),
        inbox.resolve("vix_quotedata.csv"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(inbox.resolve("vix_history.csv"), "nothing\n");

    Program night = run(SmallMarket.FIRST);

    assertThat(night.code()).isEqualTo(65);
    assertThat(night.err())
        .contains("the text ends within it")
        .contains("vix_history.csv: the header has no column 'date'")
        .contains("vix_quotedata.csv: holds the session 2024-08-02, expected 2024-08-01.");
    assertThat(Tree.of(workspace.resolve("reports"))).isEmpty();
  }
}
