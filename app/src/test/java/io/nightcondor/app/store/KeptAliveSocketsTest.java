package io.nightcondor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nightcondor.app.config.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the kernel says of a connection to a real server. */
class KeptAliveSocketsTest {

  private static final Path TABLES = Path.of("/proc/self/net");

  private static final int LOCAL = 1;
  private static final int TIMER = 5;

  /** The kernel's number of the timer of keep-alive, and its ticks a second, which are fixed. */
  private static final String KEEP_ALIVE = "02";

  private static final int TICKS_A_SECOND = 100;

  @Test
  void givenASilentConnection_whenTheKernelIsAsked_thenItAsksTheOtherHostWithinAMinute()
      throws Exception {
    assumeTrue(Files.isReadable(TABLES.resolve("tcp6")), "the kernel lists no sockets");
    DatabaseSettings settings = new DatabaseSettings(
        TestDatabase.newPostgresUrl() + "?user=postgres",
        Optional.empty(),
        Duration.ZERO,
        new DatabaseSettings.Tls(DatabaseSettings.Mode.OF_URL, Optional.empty()));
    try (var connection = new DatabaseServer(settings).connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT inet_client_port()")) {
      assertThat(row.next()).isTrue();
      int port = row.getInt(1);
      for (int look = 0; look < 50 && keepAliveSeconds(port).isEmpty(); look++) {
        TimeUnit.MILLISECONDS.sleep(100); // until the last answer is acknowledged
      }
      // Linux itself waits for 7200
      assertThat(keepAliveSeconds(port))
          .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(50, 60));
    }
  }

  /** Until the kernel asks the other host, of the socket of that port. */
  private static Optional<Integer> keepAliveSeconds(int port) throws IOException {
    String local = ":%04X".formatted(port);
    try (Stream<String> sockets =
        Stream.concat(Files.lines(TABLES.resolve("tcp")), Files.lines(TABLES.resolve("tcp6")))) {
      return sockets
          .map(line -> line.strip().split("\\s+"))
          .filter(columns -> columns[LOCAL].endsWith(local))
          .map(columns -> columns[TIMER].split(":"))
          .filter(timer -> timer[0].equals(KEEP_ALIVE))
          .map(timer -> Integer.parseInt(timer[1], 16) / TICKS_A_SECOND)
          .findFirst();
    }
  }
}
