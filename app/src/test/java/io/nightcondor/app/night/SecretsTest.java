package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.nightcondor.app.NightCondor;
import io.nightcondor.app.telemetry.WebServer;
import io.nightcondor.app.telemetry.WebServer.Manner;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Secrets in their places and in wrong ones, every command and what can go wrong with it: none is
 * ever seen in what is printed, logged, stored, reported or mailed. The clock of these calls is one
 * of 2024, before the program was made, so doctor ends with 78.
 */
@Tag("once") // no JDK changes what it looks at
class SecretsTest {

  private static final String SMTP =
      "mail: { mode: smtp, host: 127.0.0.1, port: %d, startTls: %b, username: night, passwordFile: smtp-pw, timeoutSeconds: 5 }\n";

  @TempDir
  private Path folder;

  private Path workspace;
  private final Set<Path> planted = new TreeSet<>();

  /** Exit codes by command. */
  private final SortedMap<String, Integer> ran = new TreeMap<>();

  @BeforeEach
  void plant() throws IOException {
    workspace = folder.resolve("ws");
    SmallMarket.copyDoneTo(workspace);
    planted.add(workspace.resolve("nightcondor.yaml"));
    secret("smtp-pw", Canaries.of(1));
    secret("db-pw", Canaries.of(2));
  }

  private void secret(String name, String word) throws IOException {
    Path file = Files.writeString(workspace.resolve(name), word + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    planted.add(file);
  }

  private void configure(String yaml) throws IOException {
    Path file = workspace.resolve("nightcondor.yaml");
    String text = Files.readString(file).replaceAll("(?m)^mail:\n(  .*\n)+", "");
    Files.writeString(file, text + yaml);
  }

  /** Calls every command; the exit codes that were seen. */
  private Set<Integer> all(String... more) throws Exception {
    Set<Integer> codes = new TreeSet<>();
    List<EveryCommand> calls = EveryCommand.calls(workspace);
    assertThat(calls).hasSizeGreaterThan(12);
    for (EveryCommand call : calls) {
      Program program = Program.call(call.with(more));
      codes.add(program.code());
      ran.put(String.join(" ", call.names()), program.code());
      Canaries.assertAbsent(program.out() + program.err(), call);
    }
    assertThat(Canaries.assertAbsentBelow(folder, planted)).isGreaterThan(30);
    return codes;
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void givenCanaryInAFile_whenLookedFor_thenFound() throws Exception {
    Path file = Files.writeString(workspace.resolve("found.log"), Canaries.of(0));
    planted.add(file);
    Canaries.assertAbsentBelow(folder, planted);
    planted.remove(file);
    assertThatThrownBy(() -> Canaries.assertAbsentBelow(folder, planted))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void givenNoMailServer_whenANightAndEveryCommandRun_thenNoSecretIsSeen() throws Exception {
    Path fresh = folder.resolve("fresh");
    SmallMarket.copyTo(fresh);
    configure(SMTP.formatted(closedPort(), false));
    Files.copy(
        workspace.resolve("nightcondor.yaml"),
        fresh.resolve("nightcondor.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        workspace.resolve("smtp-pw"), fresh.resolve("smtp-pw"), StandardCopyOption.COPY_ATTRIBUTES);
    planted.add(fresh.resolve("smtp-pw"));
    Program night = Program.call("run", "-v", "--workspace", fresh.toString());
    assertThat(night.code()).isEqualTo(69);
    Canaries.assertAbsent(night.out() + night.err(), "run");
    assertThat(all()).contains(0, 3, 78);
  }

  @Test
  void givenMailServerThatRefusesTheLogin_whenEveryCommandRuns_thenNoSecretIsSeen()
      throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      server.setUser("night", "another");
      server.getUserManager().setAuthRequired(true);
      configure(SMTP.formatted(server.getSmtp().getPort(), false));
      assertThat(all()).contains(3, 78);
    } finally {
      server.stop();
    }
  }

  @Test
  void givenMailServerWithoutTls_whenEveryCommandRuns_thenNoSecretIsSeen() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      configure(SMTP.formatted(server.getSmtp().getPort(), true));
      assertThat(all()).contains(3, 78);
    } finally {
      server.stop();
    }
  }

  /** A heartbeat's address is its password; the program is told of it in either way. */
  @ParameterizedTest
  @CsvSource({"urlFile, FINE", "url, GONE"})
  void givenHeartbeatMetricsAndJsonLog_whenEveryCommandRuns_thenNoSecretIsSeen(
      String key, Listener listener) throws Exception {
    try (WebServer server = new WebServer(Manner.FINE)) {
      String url = server.url("/ping/" + Canaries.of(11)).toString();
      if (listener == Listener.GONE) {
        url = "http://127.0.0.1:%d/ping/%s".formatted(closedPort(), Canaries.of(11));
      }
      secret("heartbeat-url", url);
      configure("""
          heartbeat: { %s: "%s", timeoutSeconds: 2 }
          metrics: { textfile: nightcondor.prom }
          log: { format: ecs }
          """.formatted(key, key.equals("url") ? url : "heartbeat-url"));
      all();
      assertThat(ran)
          .containsAllEntriesOf(Map.of(
              "rerun",
              0,
              "backfill",
              0,
              "history",
              0,
              "diff",
              0,
              "backup",
              0,
              "restore",
              0,
              "prune",
              0));
      assertThat(server.paths().isEmpty()).isEqualTo(listener == Listener.GONE);
      assertThat(workspace.resolve("nightcondor.prom")).isRegularFile();
      assertThat(workspace.resolve("logs")).isDirectoryContaining("glob:**.json*");
      assertThat(workspace.resolve("backups")).isDirectoryContaining("glob:**.zip");
    }
  }

  /** Whether somebody listens where the heartbeat goes. */
  private enum Listener {
    FINE,
    GONE
  }

  @Test
  void givenDatabaseThatIsDown_whenEveryCommandRuns_thenNoSecretIsSeen() throws Exception {
    configure(
        "database: { url: 'jdbc:postgresql://127.0.0.1:%d/night', username: night, passwordFile: db-pw, waitSeconds: 0 }\n"
            .formatted(closedPort()));
    assertThat(all()).contains(69, 78);
  }

  @Test
  void givenDamagedStore_whenEveryCommandRuns_thenNoSecretIsSeen() throws Exception {
    configure(SMTP.formatted(closedPort(), false));
    Files.writeString(workspace.resolve("data/nightcondor.mv.db"), "no database\n".repeat(1000));
    assertThat(all()).contains(74, 78);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail: { mode: smtp, password: CANARYx3x8f3e }\n",
        "mail: { mode: smtp, smtpPassword: CANARYx3x8f3e }\n",
        "mail:\n  password: *CANARYx4x8f3e\n",
        "mail:\n  password: !CANARYx4x8f3e x\n",
        "database: { url: 'jdbc:postgresql://h/d', password: CANARYx5x8f3e }\n",
        "database: { url: 'jdbc:postgresql://h/d?user=a&password=CANARYx6x8f3e' }\n",
        "database: { url: 'jdbc:postgresql://h/d?sslpassword=CANARYx6x8f3e' }\n",
        "database: { url: 'jdbc:postgresql://night:CANARYx7x8f3e@h/d' }\n",
        "policies: { mine: { preset: steward, overrides: { password: CANARYx8x8f3e } } }\n",
        "password: CANARYx8x8f3e\n"
      })
  void givenSecretInTheConfiguration_whenEveryCommandRuns_thenRefusedAndNotRepeated(String yaml)
      throws Exception {
    String file = Files.readString(workspace.resolve("nightcondor.yaml"));
    configure(yaml.startsWith("policies:") ? "" : yaml);
    if (yaml.startsWith("policies:")) {
      Files.writeString(
          workspace.resolve("nightcondor.yaml"),
          file.replace(
              "    overrides:\n", "    overrides:\n      password: " + Canaries.of(8) + "\n"));
    }
    assertThat(all()).contains(78);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--password=CANARYx9x8f3e",
        "--smtp-password=CANARYx9x8f3e",
        "password=CANARYx9x8f3e",
        "-Dspring.datasource.password=CANARYx9x8f3e",
        "jdbc:postgresql://night:CANARYx9x8f3e@h/d"
      })
  void givenSecretAmongTheArguments_whenEveryCommandRuns_thenRefusedAndNotRepeated(String argument)
      throws Exception {
    assertThat(all(argument)).containsExactly(2);
    assertThat(Program.call("run", argument).err())
        .contains("holds a secret, which is not repeated here");
  }

  @Test
  void givenSecretInTheEnvironment_whenAProcessRuns_thenNotSeen() throws Exception {
    configure(SMTP.formatted(closedPort(), false));
    for (String command : List.of("doctor", "status")) {
      ProcessBuilder builder = new ProcessBuilder(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("java.class.path"),
          NightCondor.class.getName(),
          command,
          "--verbose",
          "--workspace",
          workspace.toString());
      builder.environment().put("SMTP_PASSWORD", Canaries.of(10));
      builder.environment().put("SPRING_DATASOURCE_PASSWORD", Canaries.of(10));
      builder.environment().put("OTEL_EXPORTER_OTLP_HEADERS", "key=" + Canaries.of(10));
      Process process = builder.redirectErrorStream(true).start();
      String cmdline = process.info().commandLine().orElse("");
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      Canaries.assertAbsent(said + cmdline, command);
    }
    Canaries.assertAbsentBelow(folder, planted);
  }
}
