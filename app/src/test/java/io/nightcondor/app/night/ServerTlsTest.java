package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.delivery.TestCertificate;
import io.nightcondor.app.store.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to a server that has a certificate, its own or another one, or none. */
@Tag("once") // no JDK changes what it looks at
class ServerTlsTest {

  private static final String BEGIN = "the database cannot be reached: ";
  private static final String END =
      " Nothing was run; when server and configuration agree, run again.\n";

  @TempDir
  private static Path shared;

  private static EmbeddedPostgres server;
  private static TestCertificate own;
  private static TestCertificate other;

  @TempDir
  private Path folder;

  private Path workspace;

  @BeforeAll
  static void start() throws Exception {
    own = TestCertificate.create(Files.createDirectory(shared.resolve("own")), "localhost");
    other = TestCertificate.create(Files.createDirectory(shared.resolve("other")), "localhost");
    server = EmbeddedPostgres.builder()
        .setServerConfig("fsync", "off")
        .setServerConfig("ssl", "on")
        .setServerConfig("ssl_cert_file", own.pem().toString())
        .setServerConfig("ssl_key_file", own.writeKey().toString())
        .start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void copy() {
    workspace = folder.resolve("ws");
    SmallMarket.copyTo(workspace);
  }

  @Test
  void givenItsCertificate_whenRun_thenEveryConnectionIsEncrypted() throws Exception {
    database("localhost", "certificates: " + own.pem());
    // whoever asks in the clear is not let in
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      Path rules = Path.of(text(statement, "SHOW hba_file"));
      String before = Files.readString(rules);
      Files.writeString(rules, "hostssl all all all trust\n");
      statement.execute("SELECT pg_reload_conf()");
      Program night = run();
      assertThat(night.err()).isEmpty();
      assertThat(night.code()).isZero();
      Program status = Program.call("status", "--workspace", workspace.toString());
      assertThat(status.err()).isEmpty();
      assertThat(status.out()).startsWith("2024-08-01  revision 1  completed\n");
      Files.writeString(rules, before);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  @Test
  void givenAnotherCertificate_whenRun_thenItIsRefusedAtOnce() throws IOException {
    database("localhost", "certificates: " + other.pem() + ", waitSeconds: 600");
    refused("SSL error: PKIX path validation failed");
  }

  @Test
  void givenCertificatesOfThePlatform_whenRun_thenOneOfOurOwnIsRefused() throws IOException {
    database("localhost", "tls: required, waitSeconds: 600");
    refused("SSL error: PKIX path building failed");
  }

  @Test
  void givenAnotherName_whenRun_thenItIsRefused() throws IOException {
    database("127.0.0.1", "certificates: " + own.pem() + ", waitSeconds: 0");
    Program night = run();
    assertThat(night.code()).isEqualTo(69);
    assertThat(night.err()).startsWith(BEGIN).contains("127.0.0.1").contains("hostname");
  }

  @Test
  void givenServerWithoutTls_whenItIsRequired_thenItIsRefusedAtOnce() throws IOException {
    write(
        TestDatabase.newPostgresUrl() + "?user=postgres",
        "certificates: " + own.pem() + ", waitSeconds: 600");
    refused("The server does not support SSL.");
  }

  private void refused(String why) {
    Program night = run();
    assertThat(night.code()).isEqualTo(69);
    assertThat(night.err()).startsWith(BEGIN + why).endsWith(END);
    assertThat(night.err().lines()).hasSize(1);
  }

  private Program run() {
    return Program.call("run", "--date", "2024-08-01", "--workspace", workspace.toString());
  }

  private void database(String host, String keys) throws IOException {
    write("jdbc:postgresql://%s:%d/postgres?user=postgres".formatted(host, server.getPort()), keys);
  }

  private void write(String url, String keys) throws IOException {
    Path file = workspace.resolve("nightcondor.yaml");
    Files.writeString(
        file, Files.readString(file) + "\ndatabase: {url: '%s', %s}\n".formatted(url, keys));
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
