package io.nightcondor.app.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.app.config.Login;
import io.nightcondor.app.config.WorkersSettings;
import io.nightcondor.app.delivery.TestCertificate;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to a broker that has a certificate and asks for a login. */
@Tag("once") // no JDK changes what it looks at
class BrokerTlsTest {

  private static final String USER = "nightcondor";

  @TempDir
  private static Path folder;

  private static EmbeddedActiveMQ broker;
  private static TestCertificate own;
  private static TestCertificate other;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    own = TestCertificate.create(Files.createDirectory(folder.resolve("own")), "localhost");
    other = TestCertificate.create(Files.createDirectory(folder.resolve("other")), "localhost");
    port = BrokerProcess.freePort();
    SecurityConfiguration users = new SecurityConfiguration();
    users.addUser(USER, "s3cret");
    users.addRole(USER, "amq");
    broker = new EmbeddedActiveMQ()
        .setConfiguration(new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setJMXManagementEnabled(false)
            .setSecurityEnabled(true)
            .addAcceptorConfiguration(
                "tls",
                "tcp://localhost:%d?protocols=CORE&sslEnabled=true&keyStorePath=%s&keyStorePassword=changeit&keyStoreType=PKCS12"
                    .formatted(port, own.pem().resolveSibling("server.p12"))))
        .setSecurityManager(
            new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
    broker.start();
  }

  @AfterAll
  static void stop() throws Exception {
    broker.stop();
  }

  @Test
  void givenItsCertificateAndALogin_whenConnected_thenLetIn() throws Exception {
    connect(true, Optional.of(own.pem()), Optional.of(login("s3cret")));
  }

  @Test
  void givenAnotherCertificate_whenConnected_thenRefused() throws IOException {
    Login login = login("s3cret");
    assertThatThrownBy(() -> connect(true, Optional.of(other.pem()), Optional.of(login)))
        .isInstanceOf(JMSException.class);
    assertThatThrownBy(() -> connect(true, Optional.empty(), Optional.of(login)))
        .as("the platform does not know it either")
        .isInstanceOf(JMSException.class);
  }

  @Test
  void givenNoEncryption_whenConnected_thenNoAnswer() throws IOException {
    Login login = login("s3cret");
    assertThatThrownBy(() -> connect(false, Optional.empty(), Optional.of(login)))
        .isInstanceOf(JMSException.class);
  }

  @Test
  void givenAWrongPasswordOrNone_whenConnected_thenRefused() throws IOException {
    Login wrong = login("guess");
    assertThatThrownBy(() -> connect(true, Optional.of(own.pem()), Optional.of(wrong)))
        .hasMessageContaining("AMQ229031: Unable to validate user");
    assertThatThrownBy(() -> connect(true, Optional.of(own.pem()), Optional.empty()))
        .hasMessageContaining("AMQ229031: Unable to validate user");
  }

  @Test
  void givenCertificate_whenItsPathHasBlanksAndSigns_thenItIsFound() throws Exception {
    Path odd = Files.createDirectories(folder.resolve("a b&c=d")).resolve("ca 1.pem");
    Files.copy(own.pem(), odd);
    connect(true, Optional.of(odd), Optional.of(login("s3cret")));
  }

  private static void connect(boolean tls, Optional<Path> certificates, Optional<Login> login)
      throws JMSException {
    WorkersSettings settings = new WorkersSettings(
        List.of("localhost:" + port),
        tls,
        certificates,
        login,
        "nightcondor",
        "DLQ",
        Duration.ofMinutes(1));
    try (Connection connection = Broker.connections(settings).createConnection()) {
      connection.start();
      assertThat(connection.getMetaData().getJMSMajorVersion()).isPositive();
    }
  }

  private static Login login(String password) throws IOException {
    Path file = Files.createTempFile(
        folder,
        "password",
        "",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, password + "\n");
    return new Login(USER, file);
  }
}
