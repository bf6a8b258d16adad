package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.SettingsReader;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.job.RunObserver;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.app.run.NightRunner;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program has no door: it listens nowhere and reads no Java objects. */
class DoorsTest {

  @TempDir
  private Path folder;

  @Test
  void givenListeningSocket_whenLookedFor_thenSeen() throws Exception {
    assumeTrue(Sockets.areKnown());
    Set<String> before = Sockets.listening();
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Set<String> during = new TreeSet<>(Sockets.listening());
      during.removeAll(before);
      assertThat(during)
          .singleElement()
          .satisfies(
              address -> assertThat(address).endsWith("%04X".formatted(socket.getLocalPort())));
    }
  }

  @Test
  void givenNight_whenAtEachStepAndAfterIt_thenNoSocketListensAndContextsAreJson()
      throws Exception {
    assumeTrue(Sockets.areKnown());
    Workspace workspace = new Workspace(folder.resolve("ws"));
    SmallMarket.copyTo(workspace.root());
    Settings settings = SettingsReader.read(workspace);
    Set<String> before = Sockets.listening();
    Map<String, Set<String>> seen = new TreeMap<>();
    RunObserver observer = new RunObserver() {
      @Override
      public void stepStarted(String step) {
        seen.put(step + " begins", Sockets.listening());
      }

      @Override
      public void stepCompleted(String step, Duration duration, String counts) {
        seen.put(step + " ends", Sockets.listening());
      }
    };
    try (NightRunner runner =
        NightRunner.open(workspace, settings, ExchangeCalendars.nyse(Optional.empty()), observer)) {
      runner.run(SmallMarket.FIRST);
      seen.put("night ends", Sockets.listening());
    }
    seen.put("program ends", Sockets.listening());
    assertThat(seen)
        .hasSize(14)
        .allSatisfy((step, sockets) -> assertThat(sockets).as(step).isEqualTo(before));
    assertThat(contexts(workspace)).isNotEmpty().allMatch(context -> context.startsWith("{"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.data())))
        .isEqualTo("rwx------");
  }

  @Test
  void givenProgramAtWork_whenAJavaObjectIsRead_thenRefused() throws Exception {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            SerialProbe.class.getName(),
            "--version")
        .redirectErrorStream(true)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.lines()).last().isEqualTo(SerialProbe.REFUSED);
  }

  private static List<String> contexts(Workspace workspace) throws Exception {
    List<String> contexts = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(DatabaseUrl.of(workspace), "sa", "");
        var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT SHORT_CONTEXT FROM BATCH_STEP_EXECUTION_CONTEXT"
                + " UNION ALL SELECT SHORT_CONTEXT FROM BATCH_JOB_EXECUTION_CONTEXT")) {
      while (rows.next()) {
        contexts.add(rows.getString(1));
      }
    }
    return contexts;
  }
}
