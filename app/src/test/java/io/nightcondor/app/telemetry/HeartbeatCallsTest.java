package io.nightcondor.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.TelemetrySettings.Heartbeat;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.telemetry.WebServer.Manner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a check hears, and how long it is waited for. */
class HeartbeatCallsTest {

  private static final int LONGEST_SECONDS = 30;

  @TempDir
  private Path folder;

  @Test
  void givenFailure_whenTold_thenExitCodeInThePathAndAtMostTwentyLinesOfFourHundred()
      throws Exception {
    try (WebServer server = new WebServer(Manner.FINE)) {
      HeartbeatCalls calls = new HeartbeatCalls(heartbeat(server, "/ping/c4fe?create=1"));
      calls.end(end(65, "x".repeat(500), "b\n".repeat(30))).get(LONGEST_SECONDS, TimeUnit.SECONDS);
      assertThat(server.paths()).containsExactly("/ping/c4fe/65?create=1");
      assertThat(server.calls().get(0).text().lines())
          .hasSize(20)
          .first()
          .isEqualTo("x".repeat(400) + " ...");
    }
  }

  @Test
  void givenCheckThatMoved_whenTold_thenItIsFollowed() throws Exception {
    try (WebServer server = new WebServer(Manner.MOVED)) {
      HeartbeatCalls calls = new HeartbeatCalls(heartbeat(server, "/ping/c4fe"));
      calls.end(end(0)).get(LONGEST_SECONDS, TimeUnit.SECONDS);
      assertThat(server.paths()).containsExactly("/ping/c4fe", "/moved/ping/c4fe");
    }
  }

  @Test
  void givenCheckThatIsBroken_whenTold_thenItsAnswerIsTheReason() throws Exception {
    try (WebServer server = new WebServer(Manner.BROKEN)) {
      HeartbeatCalls calls = new HeartbeatCalls(heartbeat(server, "/ping/c4fe"));
      calls.start(); // its failure is nobody's
      assertThatThrownBy(() -> calls.end(end(0)).get(LONGEST_SECONDS, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .rootCause()
          .hasMessage("it answered 500");
      assertThat(server.paths()).containsExactly("/ping/c4fe/start", "/ping/c4fe");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "HALF_SILENT"})
  void givenCheckThatIsSilent_whenTold_thenNobodyWaitsLongerThanTheTimeOut(Manner manner)
      throws IOException {
    try (WebServer server = new WebServer(manner)) {
      Heartbeat heartbeat = heartbeat(server, "/ping/c4fe");
      HeartbeatCalls calls = new HeartbeatCalls(heartbeat);
      Instant begin = Instant.now();
      calls.start();
      assertThat(Duration.between(begin, Instant.now())).isLessThan(heartbeat.timeout());
      assertThatThrownBy(
              () -> calls.end(end(0)).get(heartbeat.timeout().toMillis(), TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
    }
  }

  private static RunEnd end(int code, String... lines) {
    return new RunEnd(code, Instant.now(), Duration.ofSeconds(1), List.of(lines));
  }

  private Heartbeat heartbeat(WebServer server, String path) throws IOException {
    Workspace workspace = new Workspace(folder);
    Files.writeString(workspace.configuration(), """
        sources: [{ glob: "*.csv", format: positions-csv }]
        books: [{ id: a, name: A, owner: A, equity: 1, policy: steward, recipients: [a@example.com] }]
        heartbeat: { url: "%s", timeoutSeconds: 1 }
        """.formatted(server.url(path)));
    Settings settings = SettingsReader.read(workspace);
    return settings.telemetry().heartbeat().orElseThrow();
  }
}
