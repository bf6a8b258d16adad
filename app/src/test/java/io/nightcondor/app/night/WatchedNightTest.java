package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nightcondor.app.telemetry.TextfileLines;
import io.nightcondor.app.telemetry.WebServer;
import io.nightcondor.app.telemetry.WebServer.Manner;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A night of which everything is told that can be told. */
@Tag("once") // no JDK changes what it looks at
class WatchedNightTest {

  /** 16:00 in New York on the first and second session, summer time. */
  private static final double FIRST_CLOSE =
      Instant.parse("2024-08-01T20:00:00Z").getEpochSecond();

  private static final double SECOND_CLOSE =
      Instant.parse("2024-08-02T20:00:00Z").getEpochSecond();

  @TempDir
  private static Path folder;

  private static Path workspace;
  private static Path textfile;
  private static Path events;
  private static WebServer server;
  private static ListeningSockets sockets;
  private static Program night;
  private static Instant before;

  @BeforeAll
  static void run() throws IOException, InterruptedException {
    workspace = folder.resolve("desk");
    textfile = folder.resolve("metrics/nightcondor.prom");
    events = folder.resolve("night.jfr");
    SmallMarket.copyTo(workspace);
    server = new WebServer(Manner.FINE);
    watch(workspace, """
        log: { format: ecs }
        metrics:
          textfile: %s
          otlp: { url: "%s", timeoutSeconds: 20 }
        heartbeat: { url: "%s", timeoutSeconds: 20 }
        """.formatted(textfile, server.url("/v1/metrics"), server.url("/ping/c4fe")));
    before = Instant.now();
    try (Recording recording = new Recording()) {
      recording.start();
      sockets = ListeningSockets.watch();
      night = run(SmallMarket.FIRST.toString());
      sockets.close();
      recording.dump(events);
    }
  }

  private static void watch(Path workspace, String configuration) throws IOException {
    Path file = workspace.resolve("nightcondor.yaml");
    Files.writeString(file, Files.readString(file) + configuration);
  }

  private static Program run(String session) {
    return Program.call("run", "--date", session, "--workspace", workspace.toString());
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void givenWatchers_whenNightRun_thenItIsTheNightThatNobodyWatches() throws IOException {
    assertThat(night.err()).isEmpty();
    assertThat(night.code()).isZero();
    assertThat(night.out()).doesNotContain("heartbeat").doesNotContain("metrics");
    Path unwatched = folder.resolve("unwatched");
    SmallMarket.copyDoneTo(unwatched);
    assertThat(Tree.of(workspace.resolve("reports")))
        .isEqualTo(Tree.of(unwatched.resolve("reports")));
  }

  @Test
  void givenEcsLog_whenNightRun_thenEachLineIsOneObjectThatSaysWhereItBelongs() throws IOException {
    assertThat(workspace.resolve("logs/nightcondor.log")).doesNotExist();
    List<JsonNode> lines = logLines();
    assertThat(lines).allSatisfy(line -> {
      assertThat(line.at("/ecs/version").asString()).isNotEmpty();
      assertThat(line.at("/service/name").asString()).isEqualTo("nightcondor");
      assertThat(line.at("/service/version").asString()).isNotEmpty();
      assertThat(Instant.parse(line.at("/@timestamp").asString())).isAfter(before.minusSeconds(1));
    });
    List<JsonNode> ofSteps = lines.stream()
        .filter(line -> !line.at("/nightcondor/step").isMissingNode())
        .toList();
    String hash = hashInReport();
    assertThat(ofSteps).isNotEmpty().allSatisfy(line -> {
      assertThat(line.at("/nightcondor/session").asString()).isEqualTo("2024-08-01");
      assertThat(line.at("/nightcondor/revision").asString()).isEqualTo("1");
      assertThat(line.at("/nightcondor/run").asString()).isEqualTo(hash);
    });
    assertThat(ofSteps)
        .extracting(line -> line.at("/nightcondor/step").asString())
        .contains("admit", "ingest", "calibrate", "recompute", "render", "deliver");
    // partitions work on threads of their own
    assertThat(ofSteps)
        .filteredOn(line -> line.at("/process/thread/name").asString().startsWith("partition-"))
        .extracting(line -> line.at("/nightcondor/step").asString())
        .contains("ingest", "recompute", "render");
    JsonNode last = lines.stream()
        .filter(line -> line.at("/message").asString().contains(" ended COMPLETED"))
        .findFirst()
        .orElseThrow();
    assertThat(last.at("/nightcondor/run").asString()).isEqualTo(hash);
    assertThat(last.at("/nightcondor/step").isMissingNode()).isTrue();
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
  }

  private static List<JsonNode> logLines() throws IOException {
    JsonMapper json = new JsonMapper();
    return Files.readAllLines(workspace.resolve("logs/nightcondor.json")).stream()
        .map(json::readTree)
        .toList();
  }

  private static String hashInReport() throws IOException {
    return new JsonMapper()
        .readTree(Files.readString(workspace.resolve("reports/2024-08-01/arbor/risk.json")))
        .at("/run/runHash")
        .asString();
  }

  @Test
  void givenLogFolder_whenMade_thenStrangersHaveNoWayIn() throws IOException {
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.resolve("logs"))))
        .endsWith("---");
  }

  @Test
  void givenTextfile_whenNightRun_thenItsFiguresAreThoseOfTheNight() throws IOException {
    SortedMap<String, Double> samples = TextfileLines.of(textfile, "desk");
    double now = Instant.now().getEpochSecond();
    assertThat(samples)
        .containsEntry("nightcondor_last_exit_code", 0.0)
        .containsEntry("nightcondor_last_session_close_timestamp_seconds", FIRST_CLOSE)
        .containsEntry("nightcondor_next_session_close_timestamp_seconds", SECOND_CLOSE)
        .containsEntry("nightcondor_night_close_timestamp_seconds", FIRST_CLOSE)
        .containsEntry("nightcondor_night_revision", 1.0)
        // three books, four mails: arbor has two recipients
        .containsEntry("nightcondor_mails{state=\"sent\"}", 4.0)
        .containsEntry("nightcondor_mails{state=\"unknown\"}", 0.0)
        .containsEntry("nightcondor_books{status=\"failed\"}", 0.0)
        .containsEntry("nightcondor_books{status=\"pending\"}", 0.0);
    assertThat(samples.get("nightcondor_last_run_timestamp_seconds"))
        .isBetween((double) before.getEpochSecond(), now + 1);
    assertThat(samples.get("nightcondor_last_success_timestamp_seconds"))
        .isBetween((double) before.getEpochSecond(), now + 1)
        .isLessThanOrEqualTo(samples.get("nightcondor_last_run_timestamp_seconds"));
    assertThat(sum(samples, "nightcondor_books")).isEqualTo(3);
    assertThat(sum(samples, "nightcondor_rejects"))
        .isEqualTo(samples.get("nightcondor_rows_rejected"));
    assertThat(samples.get("nightcondor_rows_in")).isPositive();
    assertThat(samples.get("nightcondor_rows_used") + samples.get("nightcondor_rows_rejected"))
        .isEqualTo(samples.get("nightcondor_rows_in"));
    assertThat(samples.keySet().stream().filter(name -> name.contains("{step=")))
        .hasSize(6);
    assertThat(samples.get("nightcondor_last_run_duration_seconds"))
        .isGreaterThan(sum(samples, "nightcondor_step_duration_seconds"));
    // classes alone take megabytes, and each of the heap's three parts has a peak of its own
    assertThat(samples.get("nightcondor_peak_heap_bytes"))
        .isBetween(1e6, 3.0 * Runtime.getRuntime().maxMemory());
    double onDisk = Files.size(workspace.resolve("data/nightcondor.mv.db"));
    assertThat(samples.get("nightcondor_database_size_bytes")).isBetween(onDisk / 4, onDisk * 4);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(textfile)))
        .isEqualTo("rw-r--r--");
  }

  private static double sum(Map<String, Double> samples, String name) {
    return samples.entrySet().stream()
        .filter(sample -> sample.getKey().startsWith(name + "{"))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  @Test
  void givenCollector_whenNightRun_thenItHasTheSameFiguresOnce() throws IOException {
    List<WebServer.Call> pushes = server.calls().stream()
        .filter(call -> call.path().equals("/v1/metrics"))
        .toList();
    assertThat(pushes).hasSize(1);
    var resource =
        ExportMetricsServiceRequest.parseFrom(pushes.get(0).body()).getResourceMetrics(0);
    assertThat(resource.getResource().getAttributesList()).anySatisfy(attribute -> {
      assertThat(attribute.getKey()).isEqualTo("service.name");
      assertThat(attribute.getValue().getStringValue()).isEqualTo("nightcondor");
    });
    Map<String, Metric> metrics = resource.getScopeMetrics(0).getMetricsList().stream()
        .collect(Collectors.toMap(Metric::getName, metric -> metric));
    assertThat(metrics
            .get("nightcondor.night.close.timestamp")
            .getGauge()
            .getDataPoints(0)
            .getAsDouble())
        .isEqualTo(FIRST_CLOSE);
    double mails = metrics.get("nightcondor.mails").getGauge().getDataPointsList().stream()
        .mapToDouble(point -> point.getAsDouble())
        .sum();
    assertThat(mails).isCloseTo(4, within(0.0));
  }

  @Test
  void givenCheck_whenNightRun_thenItHearsTheStartAndTheSuccess() {
    List<WebServer.Call> pings =
        server.calls().stream().filter(call -> call.path().startsWith("/ping")).toList();
    assertThat(pings)
        .extracting(WebServer.Call::path)
        .containsExactly("/ping/c4fe/start", "/ping/c4fe");
    assertThat(pings.get(1).text()).isEmpty();
  }

  @Test
  void givenFlightRecording_whenNightRun_thenItHasTheJobsEvents() throws IOException {
    Set<String> types = new TreeSet<>();
    Set<String> steps = new TreeSet<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(events)) {
      String type = event.getEventType().getName();
      if (type.startsWith("org.springframework.batch.")) {
        types.add(type.substring(type.lastIndexOf('.') + 1));
        if (event.hasField("stepName")) {
          steps.add(event.getString("stepName"));
        }
      }
    }
    assertThat(types)
        .contains(
            "JobExecutionEvent", "StepExecutionEvent", "ChunkWriteEvent", "TaskletExecutionEvent");
    assertThat(steps).contains("admit", "ingest", "calibrate", "recompute", "render", "deliver");
  }

  @Test
  void givenNight_whenRun_thenNobodyCanConnectToIt() {
    assumeTrue(ListeningSockets.areListed(), "no /proc/self/net on this system");
    assertThat(sockets.looks()).isGreaterThan(10);
    assertThat(sockets.opened()).isEmpty();
  }
}
