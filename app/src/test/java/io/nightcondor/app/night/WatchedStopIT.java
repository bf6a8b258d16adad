package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.telemetry.TextfileLines;
import io.nightcondor.app.telemetry.WebServer;
import io.nightcondor.app.telemetry.WebServer.Manner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program, watched: a stop is told before it is gone, and a flight recording is full.
 */
class WatchedStopIT {

  @TempDir
  private Path folder;

  @Test
  void givenSigterm_whenRunStops_thenItIsToldAndTheNextRunToo()
      throws IOException, InterruptedException {
    Path workspace = folder.resolve("desk");
    Path textfile = folder.resolve("nightcondor.prom");
    Path recording = folder.resolve("night.jfr");
    SmallMarket.copyTo(workspace);
    try (WebServer server = new WebServer(Manner.FINE)) {
      Path file = workspace.resolve("nightcondor.yaml");
      Files.writeString(
          file, Files.readString(file) + """
          metrics: { textfile: %s }
          heartbeat: { url: "%s", timeoutSeconds: 20 }
          """.formatted(textfile, server.url("/ping/c4fe")));
      BlackBox stopped = run(List.of(), workspace);
      assertThat(stopped.reaches("recompute", workspace)).as(stopped.err()).isTrue();
      stopped.terminate();
      assertThat(stopped.exit()).isEqualTo(BlackBox.TERMINATED);
      assertThat(TextfileLines.of(textfile, "desk"))
          .containsEntry("nightcondor_last_exit_code", 143.0)
          .containsEntry("nightcondor_last_success_timestamp_seconds", 0.0);
      assertThat(server.paths()).containsExactly("/ping/c4fe/start", "/ping/c4fe/143");

      BlackBox again = run(List.of("-XX:StartFlightRecording:filename=" + recording), workspace);
      assertThat(again.exit()).as(again.err()).isZero();
      assertThat(TextfileLines.of(textfile, "desk"))
          .containsEntry("nightcondor_last_exit_code", 0.0);
      assertThat(server.paths()).endsWith("/ping/c4fe/start", "/ping/c4fe");
    }
    Set<String> types = RecordingFile.readAllEvents(recording).stream()
        .map(event -> event.getEventType().getName())
        .filter(type -> type.startsWith("org.springframework.batch."))
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .collect(Collectors.toSet());
    assertThat(types).contains("JobExecutionEvent", "StepExecutionEvent", "TaskletExecutionEvent");
  }

  private static BlackBox run(List<String> options, Path workspace) {
    return BlackBox.startWith(
        options,
        "run",
        "--date",
        SmallMarket.FIRST.toString(),
        "--workspace",
        workspace.toString());
  }
}
