package io.nightcondor.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.nightcondor.app.config.Login;
import io.nightcondor.app.config.MailSettings;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpCarrierTest {

  private static final Mail MAIL = new Mail(
      "A", "a@example.com", "<2024-08-01.1.A.x@nightcondor.invalid>", "[OK] A", """
          From: n@example.com\r
          To: a@example.com\r
          Message-ID: <2024-08-01.1.A.x@nightcondor.invalid>\r
          Subject: [OK] Book A\r
          Auto-Submitted: auto-generated\r
          \r
          text\r
          """.getBytes(
              StandardCharsets.UTF_8));

  @TempDir
  private Path folder;

  private GreenMail server;

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void givenServer_whenSent_thenItArrivesAsComposed() throws Exception {
    new SmtpCarrier(smtp(Optional.empty())).send(MAIL);
    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getMessageID()).isEqualTo(MAIL.messageId());
    assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received[0].getSubject()).isEqualTo("[OK] Book A");
  }

  @Test
  void givenServerWithLogin_whenSentWithPasswordOfFile_thenItArrives() throws Exception {
    server.setUser("a@example.com", "night", "s3cret");
    Path password = Files.writeString(folder.resolve("password"), "s3cret\n");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    new SmtpCarrier(smtp(Optional.of(new Login("night", password)))).send(MAIL);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void givenServerWithLogin_whenSentWithWrongPassword_thenCertainlyNotSentAndPasswordUntold()
      throws Exception {
    server.setUser("a@example.com", "night", "s3cret");
    Path password = Files.writeString(folder.resolve("password"), "wr0ng\n");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    SmtpCarrier carrier = new SmtpCarrier(smtp(Optional.of(new Login("night", password))));
    assertThatThrownBy(() -> carrier.send(MAIL))
        .isInstanceOf(Carrier.NotSentException.class)
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("wr0ng"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void givenNoServer_whenSent_thenCertainlyNotSent() {
    MailSettings.Smtp nobody = smtp(Optional.empty());
    server.stop();
    assertThatThrownBy(() -> new SmtpCarrier(nobody).send(MAIL))
        .isInstanceOf(Carrier.NotSentException.class);
  }

  @Test
  void givenServerThatNeverAnswers_whenSent_thenItGivesUpInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      MailSettings.Smtp settings = new MailSettings.Smtp(
          "127.0.0.1", silent.getLocalPort(), false, Optional.empty(), 1, 60, Optional.empty());
      assertThatThrownBy(() -> new SmtpCarrier(settings).send(MAIL))
          .isInstanceOf(Carrier.NotSentException.class);
    }
  }

  private MailSettings.Smtp smtp(Optional<Login> login) {
    return new MailSettings.Smtp(
        "127.0.0.1", server.getSmtp().getPort(), false, login, 10, 60, Optional.empty());
  }
}
