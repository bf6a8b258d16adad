package io.nightcondor.app.command.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.command.setup.Checkup.Verdict;
import io.nightcondor.app.config.Login;
import io.nightcondor.app.config.WorkersSettings;
import io.nightcondor.app.delivery.TestCertificate;
import io.nightcondor.app.workers.SecuredBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once") // no JDK changes what it looks at
class BrokerCheckupTest {

  @TempDir
  private static Path folder;

  private static SecuredBroker broker;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    broker.stop();
  }

  private static Checkup look(boolean tls, Path certificates, Login login) {
    return new BrokerCheckup(broker.settings(tls, Optional.of(certificates), Optional.of(login)))
        .look();
  }

  @Test
  void givenBrokerThatLetsIn_whenLookedAt_thenWhatLiesInItsQueues() throws Exception {
    Checkup found = look(true, broker.certificate(), broker.login());
    assertThat(found.verdict()).as(found.finding()).isEqualTo(Verdict.OK);
    assertThat(found.finding())
        .isEqualTo(
            "localhost:%d answers, over TLS, and takes the login; in nightcondor wait 0, in DLQ lie 0"
                .formatted(broker.port()));
    broker.put("DLQ");
    found = look(true, broker.certificate(), broker.login());
    broker.take("DLQ");
    assertThat(found.verdict()).isEqualTo(Verdict.WARN);
    assertThat(found.finding()).endsWith("in DLQ lie 1");
  }

  @Test
  void givenCertificateOfAnother_whenLookedAt_thenTheReason() throws Exception {
    Path other = TestCertificate.create(
            Files.createDirectory(folder.resolve("stranger")), "localhost")
        .pem();
    Checkup found = look(true, other, broker.login());
    assertThat(found.exitCode()).isEqualTo(69);
    assertThat(found.finding())
        .startsWith("localhost:%d: ".formatted(broker.port()))
        .contains(": PKIX path validation failed: ");
  }

  @Test
  void givenWrongPassword_whenLookedAt_thenTheBrokersWord() throws IOException {
    Checkup found = look(true, broker.certificate(), broker.login("guess"));
    assertThat(found.exitCode()).isEqualTo(69);
    assertThat(found.finding()).contains("AMQ229031: Unable to validate user");
  }

  @Test
  void givenNobodyThere_whenLookedAt_thenRefused() throws Exception {
    Checkup found = new BrokerCheckup(new WorkersSettings(
            List.of("localhost:" + SecuredBroker.freePort()),
            false,
            Optional.empty(),
            Optional.empty(),
            "nightcondor",
            "DLQ",
            Duration.ofMinutes(1)))
        .look();
    assertThat(found.exitCode()).isEqualTo(69);
    assertThat(found.finding()).endsWith(": Connection refused");
  }
}
