package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.command.JsonDocuments;
import io.nightcondor.app.command.look.HistoryCommand;
import io.nightcondor.app.command.look.StatusCommand;
import io.nightcondor.app.command.night.BackfillCommand;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.job.RunObserver;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.run.ExitCode;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nights left is shown in words and as documents of their schemas. */
@Tag("once")
class StatusTest {

  @TempDir
  private Path folder;

  private Path workspace;

  @BeforeEach
  void copy() {
    workspace = folder.resolve("ws");
    SmallMarket.copyDoneTo(workspace);
  }

  private Program call(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", workspace.toString()));
    return Program.call(all.toArray(String[]::new));
  }

  @Test
  void givenNight_whenStatusAsked_thenSourcesWithTheirLastFileAndAValidDocument() {
    Program words = call("status");
    assertThat(words.err()).isEmpty();
    assertThat(words.out())
        .contains("  deliver    COMPLETED ")
        .containsPattern("positions/\\*\\.csv +positions-csv +with the last night\n");
    Program json = call("status", "--json", "-q");
    assertThat(JsonDocuments.errors(StatusCommand.class, "status", json.out())).isEmpty();
    assertThat(json.out()).contains("\"state\" : \"completed\"", "\"sent\" : 4");
    assertThat(call("status", "-q").out()).isEmpty();
    assertThat(call("status", "--date", "2024-07-31").out())
        .startsWith("The night of 2024-07-31 was never run.\n");
  }

  @Test
  void givenLaterNightThatFailed_whenEarlierOneAsked_thenTheLaterIsToBeFinished()
      throws IOException {
    Path second = workspace.resolve("inbox/" + SmallMarket.SECOND);
    Files.delete(second.resolve("vix_history.csv"));
    Files.delete(second.resolve("vix_quotedata.csv"));
    assertThat(call("run", "--date", "2024-08-02").code()).isEqualTo(66);
    Program status = call("status", "--date", "2024-08-01");
    assertThat(status.out())
        .contains("2024-08-02  unfinished; to finish it, type: ")
        .contains("run --date 2024-08-02 --workspace " + workspace)
        .contains("1 night more; 'history' shows them.");
    Program last = call("status", "--json");
    assertThat(JsonDocuments.errors(StatusCommand.class, "status", last.out())).isEmpty();
    assertThat(last.out()).contains("\"state\" : \"unfinished\"");
    assertThat(call("history").out())
        .containsPattern("2024-08-01 +1 +completed ")
        .containsPattern("2024-08-02 +1 +unfinished ");
  }

  /** What a process that dies now leaves is what the next one reads. */
  @Test
  void givenTryThatFailed_whenTheNextIsAtWork_thenItsReasonIsNoLongerTheNights()
      throws IOException {
    Path second = workspace.resolve("inbox/" + SmallMarket.SECOND);
    Path stray = Files.writeString(second.resolve("holiday.txt"), "photos\n");
    assertThat(call("run", "--date", "2024-08-02").code()).isEqualTo(65);
    assertThat(call("status").out()).contains("holiday.txt");
    Files.delete(stray);
    Workspace of = new Workspace(workspace);
    List<String> seen = new ArrayList<>();
    RunObserver observer = new RunObserver() {
      @Override
      public void stepStarted(String step) {
        seen.add(step + reason());
      }

      @Override
      public void stepCompleted(String step, Duration duration, String counts) {}
    };
    try (NightRunner runner = NightRunner.open(
        of, SettingsReader.read(of), ExchangeCalendars.nyse(Optional.empty()), observer)) {
      assertThat(runner.run(SmallMarket.SECOND).code()).isEqualTo(ExitCode.DONE);
    }
    assertThat(seen).hasSize(6).contains("admit UNFINISHED ''", "deliver UNFINISHED ''");
  }

  private String reason() {
    try (Connection connection =
            DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "SELECT state, reason FROM night_run WHERE session_date = DATE '2024-08-02'")) {
      row.next();
      return " %s '%s'".formatted(row.getString(1), row.getString(2));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void givenNight_whenHistoryAsked_thenALineANightAndALineABook() {
    assertThat(call("history").out())
        .containsPattern("2024-08-01 +1 +completed +\\d+\\.\\d s +3 OK +0 +0 of [\\d,]+ +4 sent\n");
    assertThat(JsonDocuments.errors(
            HistoryCommand.class, "history", call("history", "--json").out()))
        .isEmpty();
    Program book = call("history", "--book", "arbor");
    assertThat(book.out()).containsPattern("2024-08-01 +1 +OK +[\\d,]+ ");
    assertThat(JsonDocuments.errors(
            HistoryCommand.class,
            "history",
            call("history", "--book", "arbor", "--json").out()))
        .isEmpty();
    Program unknown = call("history", "--book", "elm");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).isEqualTo("book 'elm' is in none of the last 20 sessions\n");
  }

  @Test
  void givenSpan_whenBackfilled_thenNightsWithFilesAreRunAndNoMailGoes() throws IOException {
    int sent = Tree.of(workspace.resolve("outbox")).size();
    Program plan = call("backfill", "--from", "2024-08-01", "--to", "2024-08-02", "--dry-run");
    assertThat(plan.out())
        .containsPattern("2024-08-01 +completed +left alone\n")
        .endsWith("1 session, 0 to run\n");
    Program json =
        call("backfill", "--from", "2024-07-30", "--to", "2024-08-02", "--dry-run", "--json");
    assertThat(JsonDocuments.errors(BackfillCommand.class, "backfill", json.out()))
        .isEmpty();

    Program run =
        call("backfill", "--from", "2024-07-31", "--to", "2024-08-01", "--reprocess", "all");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("night of 2024-08-01\n")
        .contains("mails held back; send sends them\n")
        .endsWith("2 sessions, 1 to run\n");
    assertThat(Tree.of(workspace.resolve("outbox"))).hasSize(sent);
    assertThat(call("backfill", "--from", "2024-08-02", "--to", "2024-08-01").code())
        .isEqualTo(2);
  }

  @Test
  void givenNothingCutShort_whenRecovered_thenSaidSo() {
    assertThat(call("recover").out()).isEqualTo("No run was cut short.\n");
    assertThat(call("stop").out()).isEqualTo("Nothing is at work in this workspace.\n");
  }
}
