package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.telemetry.TextfileLines;
import io.nightcondor.app.telemetry.WebServer;
import io.nightcondor.app.telemetry.WebServer.Manner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nights that fail, that have nothing to do, and of which nobody wants to hear. */
@Tag("once") // no JDK changes what it looks at
class UntoldNightTest {

  private static final String LAST_SUCCESS = "nightcondor_last_success_timestamp_seconds";
  private static final String EXIT_CODE = "nightcondor_last_exit_code";

  @TempDir
  private Path folder;

  private Path workspace;
  private Path textfile;
  private WebServer server;

  @BeforeEach
  void open() throws IOException {
    workspace = folder.resolve("desk");
    textfile = folder.resolve("nightcondor.prom");
    server = new WebServer(Manner.FINE);
    SmallMarket.copyDoneTo(workspace);
    configure(textfile, "");
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void configure(Path prom, String more) throws IOException {
    Path file = workspace.resolve("nightcondor.yaml");
    String plain = Files.readString(file).replaceAll("(?s)metrics:.*", "");
    Files.writeString(file, plain + """
        metrics:
          textfile: %s%s
        heartbeat: { url: "%s", timeoutSeconds: 1 }
        """.formatted(prom, more, server.url("/ping/c4fe/")));
  }

  private Program run(Object session, String... options) {
    List<String> all = new ArrayList<>(
        List.of("run", "--date", session.toString(), "--workspace", workspace.toString()));
    all.addAll(List.of(options));
    return Program.call(all.toArray(String[]::new));
  }

  private SortedMap<String, Double> samples() {
    return TextfileLines.of(textfile, "desk");
  }

  @Test
  void givenDoneNight_whenRunAgainAndThenOneFails_thenTheSuccessStaysThatOfTheNight()
      throws IOException {
    assertThat(run(SmallMarket.FIRST).out()).contains("nothing to do");
    SortedMap<String, Double> first = samples();
    assertThat(first).containsEntry(EXIT_CODE, 0.0);
    // the night was done before this run, so before this run's end without what it took
    assertThat(first.get(LAST_SUCCESS))
        .isPositive()
        .isLessThan(first.get("nightcondor_last_run_timestamp_seconds")
            - first.get("nightcondor_last_run_duration_seconds"));

    Files.delete(workspace.resolve("inbox/2024-08-02/vix_history.csv"));
    Files.delete(workspace.resolve("inbox/2024-08-02/vix_quotedata.csv"));
    Program failed = run(SmallMarket.SECOND);
    assertThat(failed.code()).isEqualTo(66);
    SortedMap<String, Double> then = samples();
    assertThat(then)
        .containsEntry(EXIT_CODE, 66.0)
        .containsEntry(LAST_SUCCESS, first.get(LAST_SUCCESS))
        .containsEntry(
            "nightcondor_next_session_close_timestamp_seconds",
            first.get("nightcondor_next_session_close_timestamp_seconds"));
    assertThat(server.paths())
        .containsExactly("/ping/c4fe/start", "/ping/c4fe", "/ping/c4fe/start", "/ping/c4fe/66");
    String told = server.calls().get(3).text();
    assertThat(told).isNotBlank().doesNotContain("/ping/c4fe");
    assertThat(failed.err()).contains(told.lines().findFirst().orElseThrow());
  }

  @Test
  void givenBookThatFails_whenNightRuns_thenItsLogLineNamesItAndTheFiguresCountIt()
      throws IOException, SQLException {
    configure(textfile, "\nlog: { format: ecs }");
    try (Connection connection =
            DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE book_state SET content = '{' WHERE book = 'birch'");
      Promises.takeBack(workspace, connection);
    }
    assertThat(run(SmallMarket.SECOND).code()).isEqualTo(3);
    JsonMapper json = new JsonMapper();
    JsonNode failure = Files.readAllLines(workspace.resolve("logs/nightcondor.json")).stream()
        .map(json::readTree)
        .filter(line -> line.at("/log/level").asString().equals("ERROR"))
        .findFirst()
        .orElseThrow();
    assertThat(failure.at("/nightcondor/book").asString()).isEqualTo("birch");
    assertThat(failure.at("/nightcondor/step").asString()).isEqualTo("recompute");
    assertThat(failure.at("/process/thread/name").asString()).startsWith("partition-");
    assertThat(failure.at("/error/stack_trace").asString()).contains("BookStateJson");
    assertThat(samples())
        .containsEntry(EXIT_CODE, 3.0)
        .containsEntry("nightcondor_books{status=\"failed\"}", 1.0);
    assertThat(server.paths()).last().isEqualTo("/ping/c4fe/3");
  }

  /** The log rolls with the first line of another day, and is packed. */
  @Test
  void givenLogOfYesterday_whenRun_thenItIsPutAsideUnderItsDay() throws IOException {
    Path log = workspace.resolve("logs/nightcondor.log");
    Files.writeString(log, "yesterday");
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    Files.setLastModifiedTime(log, FileTime.from(yesterday));
    run(SmallMarket.FIRST);
    assertThat(log).content().doesNotContain("yesterday");
    assertThat(workspace.resolve("logs/nightcondor.log.%s.0.gz"
            .formatted(LocalDate.ofInstant(yesterday, ZoneId.systemDefault()))))
        .isNotEmptyFile();
  }

  @Test
  void givenMissingInbox_whenRun_thenFailureIsToldThatNoStepHas() {
    assertThat(run("2024-08-07").code()).isEqualTo(66);
    assertThat(samples()).containsEntry(EXIT_CODE, 66.0);
    assertThat(server.paths()).containsExactly("/ping/c4fe/start", "/ping/c4fe/66");
  }

  @Test
  void givenBrokenWatchers_whenRun_thenExitCodeStaysAndRemarksSayWhich() throws IOException {
    Path noFolder = Files.writeString(folder.resolve("file"), "").resolve("nightcondor.prom");
    configure(noFolder, "");
    server.answers(Manner.BROKEN);
    Program again = run(SmallMarket.FIRST);
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("nothing to do").doesNotContain(" was not ", " were not ");
    assertThat(again.err())
        .isEqualTo(
            "The metrics were not written: %s: cannot be written.\nThe heartbeat was not taken: it answered 500.\n"
                .formatted(noFolder));
    Program quiet = run(SmallMarket.FIRST, "-q");
    assertThat(quiet.code()).isZero();
    assertThat(quiet.out()).isEmpty();
    assertThat(quiet.err()).isEqualTo(again.err());
    assertThat(Files.readString(workspace.resolve("logs/nightcondor.log")))
        .contains("it answered 500")
        .doesNotContain("c4fe");
  }

  @Test
  void givenSilentWatchers_whenRun_thenItWaitsForEachItsTimeAndNoMore() throws IOException {
    configure(
        textfile, "\n  otlp: { url: \"" + server.url("/v1/metrics") + "\", timeoutSeconds: 1 }");
    server.answers(Manner.SILENT);
    Program again = run(SmallMarket.FIRST);
    assertThat(again.code()).isZero();
    assertThat(again.err())
        .contains("The metrics were not taken by the collector: no answer within 1 s.\n")
        .contains("The heartbeat was not taken: no answer within 1 s.\n");
    // one second for each, and what reading the store takes
    assertThat(samples()).containsEntry(EXIT_CODE, 0.0);
  }

  @Test
  void givenCheckThatIsNotThere_whenRun_thenExitCodeStays() {
    server.close();
    Program again = run(SmallMarket.FIRST);
    assertThat(again.code()).isZero();
    assertThat(again.err()).isEqualTo("The heartbeat was not taken: ConnectException.\n");
  }

  @Test
  void givenStoreThatCannotBeOpened_whenRun_thenTheFailureIsTold() throws IOException {
    run(SmallMarket.FIRST);
    String before = Files.readString(textfile);
    Files.writeString(workspace.resolve("data/nightcondor.mv.db"), "no database");
    assertThat(run(SmallMarket.FIRST).code()).isEqualTo(74);
    assertThat(server.paths()).last().isEqualTo("/ping/c4fe/74");
    // nothing is known of the nights, so what was known stays
    assertThat(textfile).hasContent(before);
  }
}
