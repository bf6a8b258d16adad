package io.nightcondor.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.MailSettings;
import io.nightcondor.app.delivery.ServerFault.Manner;
import io.nightcondor.app.delivery.ServerFault.Position;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailEntry.State;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.ingest.store.NightKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger says when a server fails before or after a mail, and what TLS is worth. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
@Tag("once") // no JDK changes what it looks at
class SmtpFaultsTest {

  private static final NightKey KEY = MailNight.KEY;

  /** Seconds for one mail; servers that drip would take for ever. */
  private static final int LONGEST = 3;

  private static final int LONGEST_WITH_TLS = 6;

  @TempDir
  private static Path folder;

  private static TestCertificate certificate;

  private MailLedger ledger;
  private MailRoom room;

  @BeforeAll
  static void certify() throws Exception {
    certificate = TestCertificate.create(folder, "localhost");
  }

  @BeforeEach
  void open() {
    MailNight night = MailNight.open();
    ledger = night.ledger();
    room = night.room();
  }

  @ParameterizedTest
  @CsvSource({
    "NOWHERE, SILENT, SENT, 1",
    "GREETING, BUSY, PREPARED, 0",
    "GREETING, DRIPS, PREPARED, 0",
    "GREETING, ENDLESS, PREPARED, 0",
    "FAREWELL, HANGS_UP, SENT, 1",
    "FAREWELL, DRIPS, SENT, 1",
    "FAREWELL, ENDLESS, SENT, 1"
  })
  void givenServerThatFailsBeforeOrAfterAMail_whenMailed_thenLedgerKnowsWhetherItHasGone(
      Position at, Manner manner, State state, int received) throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(new ServerFault(at, manner), Optional.empty())) {
      MailEntry entry = dispatch(smtp(server, false));
      assertThat(entry.state()).as(entry.detail()).isEqualTo(state);
      assertThat(server.received()).isEqualTo(received);
      assertThat(entry.detail().isEmpty()).isEqualTo(state == State.SENT);
    }
    assertThat(ledger.counts(KEY)).isEqualTo(Map.of(state, 1));
  }

  @ParameterizedTest
  @CsvSource({"REFUSED, 550 not for us", "LATER, 450 later"})
  void givenServerThatRefusesTheRecipient_whenMailed_thenItsAnswerIsTold(
      Manner manner, String answer) throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(new ServerFault(Position.RECIPIENT, manner), Optional.empty())) {
      assertThat(dispatch(smtp(server, false)).detail()).isEqualTo("Invalid Addresses: " + answer);
    }
  }

  @Test
  void givenServerThatDripsInSecret_whenMailed_thenFateIsUnknown() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(new ServerFault(Position.AFTER_DATA, Manner.DRIPS), tls())) {
      MailEntry entry = dispatch(trusting(server, "localhost"));
      assertThat(entry.state()).isEqualTo(State.UNKNOWN);
      assertThat(entry.detail())
          .isEqualTo(
              "the server did not say that it took the mail: it had not ended after 6 s, the longest for one mail");
    }
  }

  @Test
  void givenStartTlsAndTrustedCertificate_whenMailed_thenSentInSecret() throws IOException {
    try (ScriptedServer server = new ScriptedServer(ServerFault.NONE, tls())) {
      assertThat(dispatch(trusting(server, "localhost")).state()).isEqualTo(State.SENT);
      assertThat(server.wasSecret()).isTrue();
    }
  }

  @Test
  void givenCertificateThatNobodyTrusts_whenMailed_thenNotSent() throws IOException {
    try (ScriptedServer server = new ScriptedServer(ServerFault.NONE, tls())) {
      assertNotSent(server, smtp(server, true));
    }
  }

  @Test
  void givenCertificateOfAnotherHost_whenMailed_thenNotSent() throws IOException {
    try (ScriptedServer server = new ScriptedServer(ServerFault.NONE, tls())) {
      assertNotSent(server, trusting(server, "127.0.0.1"));
    }
  }

  @Test
  void givenStartTlsRequiredAndPlainServer_whenMailed_thenNotSent() throws IOException {
    try (ScriptedServer server = new ScriptedServer(ServerFault.NONE, Optional.empty())) {
      assertNotSent(server, trusting(server, "localhost"));
    }
  }

  private void assertNotSent(ScriptedServer server, MailSettings.Smtp smtp) {
    MailEntry entry = dispatch(smtp);
    assertThat(entry.state()).isEqualTo(State.PREPARED);
    assertThat(entry.detail()).isNotBlank();
    assertThat(server.received()).isZero();
  }

  private MailEntry dispatch(MailSettings.Smtp smtp) {
    return room.dispatch(KEY, MailNight.mail(1), new SmtpCarrier(smtp));
  }

  private static MailSettings.Smtp smtp(ScriptedServer server, boolean startTls) {
    return new MailSettings.Smtp(
        "127.0.0.1",
        server.port(),
        startTls,
        Optional.empty(),
        2,
        startTls ? LONGEST_WITH_TLS : LONGEST,
        Optional.empty());
  }

  private static MailSettings.Smtp trusting(ScriptedServer server, String host) {
    return new MailSettings.Smtp(
        host,
        server.port(),
        true,
        Optional.empty(),
        5,
        LONGEST_WITH_TLS,
        Optional.of(certificate.pem()));
  }

  private static Optional<SSLContext> tls() {
    return Optional.of(certificate.context());
  }
}
