package io.nightcondor.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelemetryReaderTest {

  private static final String GOOD = """
      sources: [{ glob: "*.csv", format: positions-csv }]
      books: [{ id: a, name: A, owner: A, equity: 1, policy: steward, recipients: [a@example.com] }]
      """;

  private static final String END = ". Nothing was run; correct the file and run again.";

  @TempDir
  private Path folder;

  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = new Workspace(folder);
  }

  private Settings read(String more) throws IOException {
    Files.writeString(workspace.configuration(), GOOD + more);
    return SettingsReader.read(workspace);
  }

  @Test
  void givenNothing_whenRead_thenTextLogAndNobodyIsTold() throws IOException {
    TelemetrySettings telemetry = read("").telemetry();
    assertThat(telemetry.log()).isEqualTo(LogFormat.TEXT);
    assertThat(workspace.log(telemetry.log())).isEqualTo(folder.resolve("logs/nightcondor.log"));
    assertThat(telemetry.textfile()).isEmpty();
    assertThat(telemetry.otlp()).isEmpty();
    assertThat(telemetry.heartbeat()).isEmpty();
  }

  @Test
  void givenAllKeys_whenRead_thenAllAreThereAndFiguresDependOnNone() throws IOException {
    String plain = read("").hash();
    Settings settings = read("""
        log: { format: ecs }
        metrics:
          textfile: metrics/desk.prom
          otlp: { url: "http://localhost:4318/v1/metrics" }
        heartbeat: { url: "https://check.example.com/ping/c4fe", timeoutSeconds: 60 }
        """);
    TelemetrySettings telemetry = settings.telemetry();
    assertThat(workspace.log(telemetry.log())).isEqualTo(folder.resolve("logs/nightcondor.json"));
    assertThat(telemetry.textfile()).contains(folder.resolve("metrics/desk.prom"));
    assertThat(telemetry.otlp())
        .contains(new TelemetrySettings.Collector(
            URI.create("http://localhost:4318/v1/metrics"), Duration.ofSeconds(5)));
    TelemetrySettings.Heartbeat heartbeat = telemetry.heartbeat().orElseThrow();
    assertThat(heartbeat.url().reveal())
        .isEqualTo(URI.create("https://check.example.com/ping/c4fe"));
    assertThat(heartbeat.timeout()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.toString()).contains("***").doesNotContain("c4fe");
    assertThat(settings.hash()).isEqualTo(plain);
  }

  @Test
  void givenUrlInItsFile_whenRead_thenFirstLineAndOnlyWithModeOfOwner() throws IOException {
    Path file =
        Files.writeString(folder.resolve("check"), "https://check.example.com/c4fe\nmore\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    String more = "heartbeat: { urlFile: check }\n";
    assertThat(read(more).telemetry().heartbeat().orElseThrow().url().reveal())
        .isEqualTo(URI.create("https://check.example.com/c4fe"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> read(more))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "%s: mode is rw-r-----, expected rw------- (0600), since it holds a secret. Nothing was run; type: chmod 600 %s",
            file, file);
    Files.writeString(file, "c4fe is no URL");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> read(more))
        .hasMessageNotContaining("c4fe")
        .hasMessageContaining("'***'");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      log: { format: json }                       | key 'log.format' has 'json', expected text or ecs
      metrics: { textfile: a.txt }                | key 'metrics.textfile' has 'a.txt', expected a file that ends in .prom
      metrics: { otlp: { url: localhost } }       | key 'metrics.otlp.url' has 'localhost', expected an http or https URL, such as http://localhost:4318/v1/metrics
      metrics: { otlp: { url: "http://u:c4@h/" } } | key 'metrics.otlp.url' has 'http://***@h/', expected an http or https URL, such as http://localhost:4318/v1/metrics, without a password
      metrics: { otlp: { url: "http://h", timeoutSeconds: 61 } } | key 'metrics.otlp.timeoutSeconds' has '61', expected whole seconds from 1 to 60, such as 5
      heartbeat: { url: "ftp://c4" }              | key 'heartbeat.url' has '***', expected an http or https URL, such as that of a check at healthchecks.io
      heartbeat: { timeoutSeconds: 5 }            | key 'heartbeat.urlFile' has 'nothing', expected either 'url' or 'urlFile', a file of mode 0600 with the URL in its first line
      heartbeat: { url: "https://c4", urlFile: f } | key 'heartbeat.urlFile' has ''url' beside it', expected either 'url' or 'urlFile', a file of mode 0600 with the URL in its first line
      heartbeat: { uri: "https://c4" }            | unknown key 'uri' in heartbeat, expected one of timeoutSeconds, url, urlFile; the nearest is 'url'
      """)
  void givenWrongValue_whenRead_thenLineKeyAndWhatWasExpected(String more, String complaint) {
    assertThatThrownBy(() -> read(more + "\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(workspace.configuration() + ":3: " + complaint + END);
  }
}
