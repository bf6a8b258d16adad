package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad input ends with one clear message, its exit code and no half-written report. */
@Tag("once")
class BadInputTest {

  @TempDir
  private Path folder;

  private Path workspace;
  private Path inbox;

  @BeforeEach
  void open() {
    workspace = folder.resolve("ws");
    SmallMarket.copyTo(workspace);
    inbox = workspace.resolve("inbox").resolve(SmallMarket.FIRST.toString());
  }

  private Program run() {
    Program run = Program.call("run", "--date", "2024-08-01", "--workspace", workspace.toString());
    assertThat(run.err().lines().count()).isBetween(1L, 20L);
    assertThat(Tree.of(workspace.resolve("reports"))).isEmpty();
    assertThat(Tree.of(workspace.resolve("outbox"))).isEmpty();
    return run;
  }

  @Test
  void givenNoInbox_whenRun_then66() {
    Program run = Program.call("run", "--date", "2024-07-31", "--workspace", workspace.toString());
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.err())
        .startsWith(
            "nightcondor: the night of 2024-07-31 was not run\n%s: no such folder, expected the files of session 2024-07-31 in it. Nothing was run; put them there and run again.\n"
                .formatted(workspace.resolve("inbox/2024-07-31")));
  }

  @Test
  void givenFileOfAnotherSession_whenRun_then65() throws IOException {
    Files.write(
        inbox.resolve("spx_quotedata.csv"),
        Files.readAllBytes(workspace.resolve("inbox/2024-08-02/spx_quotedata.csv")));
    Files.delete(inbox.resolve("vix_quotedata.csv"));
    Program run = run();
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("spx_quotedata.csv").contains("2024-08-02");
  }

  @Test
  void givenTruncatedGzip_whenRun_then65() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
      gzip.write(Files.readAllBytes(inbox.resolve("spx_quotedata.csv")));
    }
    Files.delete(inbox.resolve("spx_quotedata.csv"));
    Files.write(
        inbox.resolve("spx_quotedata.csv.gz"),
        Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
    configure("*_quotedata.csv", "*_quotedata.csv*");
    Program run = run();
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("spx_quotedata.csv.gz");
  }

  @Test
  void givenEmptyFile_whenRun_then65() throws IOException {
    Files.write(inbox.resolve("vix_quotedata.csv"), new byte[0]);
    Program run = run();
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err())
        .contains(
            "vix_quotedata.csv: the file is empty, expected rows. File refused, none of its rows is read; repair or remove it and run again.");
  }

  @Test
  void givenBadSymbol_whenRun_then3AndTheFrontPageNamesTheRow() throws IOException {
    position("SPXW240809P05170000", "SPXW249909P05170000");
    assertThat(incomplete())
        .contains(
            "Position refused: positions/arbor.csv:2: column 'symbol' has 'SPXW249909P05170000'");
  }

  @Test
  void givenSeriesOfNoExpiry_whenRun_then3AndTheFrontPageNamesTheRow() throws IOException {
    position("SPXW240809P05170000", "SPXW240804P05170000");
    assertThat(incomplete())
        .contains("NO_QUOTE SPXW240804P05170000: positions/arbor.csv:2", "UNPRICED");
  }

  /** Runs a night that ends with an incomplete book; its page. */
  private String incomplete() throws IOException {
    Program run = Program.call("run", "--date", "2024-08-01", "--workspace", workspace.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            "book arbor is incomplete: legs without a price or refused positions, listed on its front page");
    return Files.readString(workspace.resolve("reports/2024-08-01/arbor/risk.json"));
  }

  private void position(String from, String to) throws IOException {
    Path file = inbox.resolve("positions/arbor.csv");
    String text = Files.readString(file);
    assertThat(text.lines().skip(1).findFirst().orElseThrow()).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void givenTextNamedJson_whenRun_then65() throws IOException {
    Files.writeString(inbox.resolve("compact_spx_2024-08-01.json"), "not found\n");
    configure("sources:\n", "sources:\n  - glob: \"*.json\"\n    format: compact-json\n");
    Program run = run();
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("compact_spx_2024-08-01.json");
  }

  @Test
  void givenFileThatNoSourceNames_whenRun_then65() throws IOException {
    Files.writeString(inbox.resolve("holiday.txt"), "photos\n");
    Program run = run();
    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains("holiday.txt");
  }

  @Test
  void givenBookWithoutRecipients_whenRun_then78() throws IOException {
    configure("    recipients: [birch@example.com]\n", "");
    Program run = run();
    assertThat(run.code()).isEqualTo(78);
    assertThat(run.err()).contains("key 'books[1].recipients' is missing");
  }

  @Test
  void givenUnknownKey_whenRun_then78() throws IOException {
    configure("rates:", "rate:");
    Program run = run();
    assertThat(run.code()).isEqualTo(78);
    assertThat(run.err()).contains("unknown key 'rate'").contains("the nearest is 'rates'");
  }

  @Test
  void givenDayWithoutSession_whenRun_thenNothingToDo() {
    Program run = Program.call("run", "--date", "2024-08-03", "--workspace", workspace.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "2024-08-03 is no session of the exchange: nothing to do. The one before is 2024-08-02.\n");
  }

  @Test
  void givenFolderThatNoDemoWrote_whenDemo_thenRefused() {
    Program demo = Program.call("demo", workspace.toString());
    assertThat(demo.code()).isEqualTo(2);
    assertThat(demo.err())
        .startsWith(
            workspace + " holds files that no demo wrote, expected an empty or a new folder");
  }

  private void configure(String from, String to) throws IOException {
    Path file = workspace.resolve("nightcondor.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
