package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.store.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL goes away under a night: what has not begun waits for it, the rest ends with 69. */
@Tag("once") // no JDK changes what it looks at
class LostServerTest {

  @TempDir
  private Path folder;

  private Path workspace;
  private String url;
  private DroppingProxy proxy;

  @BeforeEach
  void open() {
    workspace = folder.resolve("ws");
    SmallMarket.copyTo(workspace);
    url = TestDatabase.newPostgresUrl();
    proxy = DroppingProxy.to(URI.create(url.substring("jdbc:".length())).getPort());
  }

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void givenServerThatComesInTime_whenRun_thenTheNightWaitedForIt() throws IOException {
    database(60);
    proxy.refuse();
    CompletableFuture<Void> back = CompletableFuture.runAsync(
        proxy::admit, CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
    Program night = run();
    back.join();
    assertThat(night.err()).isEmpty();
    assertThat(night.code()).isZero();
  }

  @Test
  void givenServerThatStaysAway_whenRunOrAsked_thenOneLineSaysSo() throws IOException {
    database(1);
    proxy.refuse();
    Program night = run();
    assertThat(night.code()).isEqualTo(69);
    assertThat(night.err())
        .isEqualTo(
            "the database cannot be reached: Connection to localhost:%d refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections. Nothing was run; when it is there again, run again.\n"
                .formatted(proxy.port()));
    Program status = Program.call("status", "--workspace", workspace.toString());
    assertThat(status.code()).isEqualTo(69);
    assertThat(status.err())
        .startsWith("the database was lost or cannot be reached (Connection to ");
  }

  /** A statement of each step that writes much, each in the middle of its transaction. */
  @ParameterizedTest
  @ValueSource(strings = {"copy option_quote", "copy calibrated_quote", "INSERT INTO mail_ledger"})
  void givenConnectionsThatAreCut_whenRun_thenTheSameCommandGoesOn(String statement)
      throws IOException {
    database(60);
    proxy.whenSent(statement, proxy::drop);
    Program cut = run();
    assertThat(cut.code()).as(cut.err()).isEqualTo(69);
    assertThat(cut.err())
        .startsWith("nightcondor: the night of 2024-08-01, revision 1, failed in step ")
        .contains("\nthe database was lost or cannot be reached (")
        .contains(" the same command goes on.\n")
        .doesNotContain("\n  at ");
    goesOn();
  }

  /** What was done of a book is rolled back, and it is taken again. */
  @ParameterizedTest
  @ValueSource(strings = {"INSERT INTO risk_pack", "INSERT INTO report_file"})
  void givenConnectionsThatAreCutAtABook_whenRun_thenTheNightGoesOn(String statement)
      throws IOException {
    database(60);
    proxy.whenSent(statement, proxy::drop);
    goesOn();
    assertThat(Files.readString(workspace.resolve("logs/nightcondor.log")))
        .contains("the connection to the store was lost, the book is taken again");
  }

  /** Then it cannot even be written that the job has failed. */
  @Test
  void givenServerThatGoesForGood_whenRun_thenItEndsWithOneMessageAndIsHealedLater()
      throws IOException {
    database(1);
    proxy.whenSent("copy calibrated_quote", proxy::refuse);
    Program cut = run();
    assertThat(cut.code()).as(cut.err()).isEqualTo(69);
    assertThat(cut.err())
        .startsWith("nightcondor: the night of 2024-08-01 failed in step calibrate\n")
        .containsOnlyOnce("the database was lost or cannot be reached (")
        .doesNotContain("\n  at ");
    proxy.admit();
    goesOn();
  }

  /** The server tells its connections that it goes, where a cut says nothing. */
  @Test
  void givenServerThatIsRestarted_whenRun_thenTheSameCommandGoesOn() throws IOException {
    EmbeddedPostgres[] server = {start(0)};
    int port = server[0].getPort();
    proxy.close();
    proxy = DroppingProxy.to(port);
    url = "jdbc:postgresql://localhost:%d/postgres".formatted(port);
    database(60);
    proxy.whenSent("copy calibrated_quote", () -> {
      try {
        server[0].close();
        server[0] = start(port);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    Program cut = run();
    assertThat(cut.code()).as(cut.err()).isEqualTo(69);
    assertThat(cut.err()).contains(", failed in step calibrate\nthe database was lost ");
    goesOn();
    server[0].close();
  }

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("server"))
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "off")
        .start();
  }

  /** The watch asks every ten seconds; the statement is held up for longer. */
  @Test
  void givenAnotherRunThatTookTheLock_whenItIsNoticed_thenThisOneEndsInOrder()
      throws IOException, SQLException {
    database(60);
    try (Connection other = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = other.createStatement()) {
      proxy.whenSent("copy calibrated_quote", () -> {
        take(statement);
        sleep(12);
      });
      Program night = run();
      assertThat(night.code()).as(night.err()).isEqualTo(75);
      assertThat(night.err())
          .contains(
              "\nthe connection that held the database's lock was lost, and another run holds it now: ")
          .contains(". This one was stopped in order and nothing is lost; ");
    }
    goesOn();
  }

  /** Held up as above. */
  @Test
  void givenLockConnectionThatIsCut_whenNobodyElseTakesIt_thenTheNightHoldsItAgain()
      throws IOException, SQLException {
    database(60);
    try (Connection other = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = other.createStatement()) {
      proxy.whenSent("copy calibrated_quote", () -> {
        endHolder(statement);
        sleep(12);
      });
      Program night = run();
      assertThat(night.err()).isEmpty();
      assertThat(night.code()).isZero();
    }
    assertThat(Files.readString(workspace.resolve("logs/nightcondor.log")))
        .contains("the connection that holds the database's lock is lost")
        .contains("the lock is held again");
  }

  private static void take(Statement statement) {
    endHolder(statement);
    try (var row =
        statement.executeQuery("SELECT pg_advisory_lock(hashtextextended('nightcondor', 0))")) {
      row.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void endHolder(Statement statement) {
    try (var row = statement.executeQuery("""
            SELECT pg_terminate_backend(l.pid, 5000) FROM pg_locks l JOIN pg_database d
              ON d.oid = l.database WHERE l.locktype = 'advisory' AND d.datname = current_database()""")) {
      row.next();
      assertThat(row.getBoolean(1)).isTrue();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sleep(long seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void goesOn() {
    Program again = run();
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    Path undisturbed = folder.resolve("undisturbed");
    SmallMarket.copyDoneTo(undisturbed);
    assertThat(Tree.of(workspace.resolve("reports")))
        .isEqualTo(Tree.of(undisturbed.resolve("reports")));
    assertThat(Tree.of(workspace.resolve("outbox")))
        .isEqualTo(Tree.of(undisturbed.resolve("outbox")));
  }

  private Program run() {
    return Program.call("run", "--date", "2024-08-01", "--workspace", workspace.toString());
  }

  /** By way of the proxy. */
  private void database(int waitSeconds) throws IOException {
    String through = url.replaceFirst(
        Pattern.quote(":" + URI.create(url.substring("jdbc:".length())).getPort()),
        ":" + proxy.port());
    Path file = workspace.resolve("nightcondor.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            + "\ndatabase: {url: '%s?user=postgres', waitSeconds: %d}\n"
                .formatted(through, waitSeconds));
  }
}
