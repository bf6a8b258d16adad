package io.nightcondor.app.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.app.config.Login;
import io.nightcondor.app.delivery.TestCertificate;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to a broker that has a certificate and asks for a login. */
@Tag("once") // no JDK changes what it looks at
class BrokerTlsTest {

  @TempDir
  private static Path folder;

  private static SecuredBroker broker;
  private static TestCertificate other;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.start(folder);
    other = TestCertificate.create(Files.createDirectory(folder.resolve("other")), "localhost");
  }

  @AfterAll
  static void stop() throws Exception {
    broker.stop();
  }

  @Test
  void givenItsCertificateAndALogin_whenConnected_thenLetIn() throws Exception {
    connect(true, Optional.of(broker.certificate()), Optional.of(broker.login()));
  }

  @Test
  void givenAnotherCertificate_whenConnected_thenRefused() throws IOException {
    Login login = broker.login();
    assertThatThrownBy(() -> connect(true, Optional.of(other.pem()), Optional.of(login)))
        .isInstanceOf(JMSException.class);
    assertThatThrownBy(() -> connect(true, Optional.empty(), Optional.of(login)))
        .as("the platform does not know it either")
        .isInstanceOf(JMSException.class);
  }

  @Test
  void givenNoEncryption_whenConnected_thenNoAnswer() throws IOException {
    Login login = broker.login();
    assertThatThrownBy(() -> connect(false, Optional.empty(), Optional.of(login)))
        .isInstanceOf(JMSException.class);
  }

  @Test
  void givenAWrongPasswordOrNone_whenConnected_thenRefused() throws IOException {
    Login wrong = broker.login("guess");
    assertThatThrownBy(() -> connect(true, Optional.of(broker.certificate()), Optional.of(wrong)))
        .hasMessageContaining("AMQ229031: Unable to validate user");
    assertThatThrownBy(() -> connect(true, Optional.of(broker.certificate()), Optional.empty()))
        .hasMessageContaining("AMQ229031: Unable to validate user");
  }

  @Test
  void givenCertificate_whenItsPathHasBlanksAndSigns_thenItIsFound() throws Exception {
    Path odd = Files.createDirectories(folder.resolve("a b&c=d")).resolve("ca 1.pem");
    Files.copy(broker.certificate(), odd);
    connect(true, Optional.of(odd), Optional.of(broker.login()));
  }

  private static void connect(boolean tls, Optional<Path> certificates, Optional<Login> login)
      throws JMSException {
    try (Connection connection =
        Broker.connections(broker.settings(tls, certificates, login)).createConnection()) {
      connection.start();
      assertThat(connection.getMetaData().getJMSMajorVersion()).isPositive();
    }
  }
}
