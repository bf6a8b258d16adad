package io.nightcondor.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.MailSettings;
import io.nightcondor.app.delivery.ScriptedServer.Fault;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailEntry.State;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunState;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.app.store.TestDatabase;
import io.nightcondor.ingest.store.NightKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger says after each way in which a server can fail. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class SmtpFaultsTest {

  private static final NightKey KEY = new NightKey(LocalDate.of(2024, 8, 1), 1);

  /** More than the buffers of both sides take, so that the sender notices a server that goes. */
  private static final int LINES = 200_000;

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
    DataSource source = TestDatabase.H2.migrated();
    JdbcClient jdbc = JdbcClient.create(source);
    new RunStore(jdbc)
        .insert(new NightRun(
            KEY,
            RunState.UNFINISHED,
            "a".repeat(64),
            "c".repeat(64),
            "0.1.0",
            true,
            0,
            "all",
            Optional.empty(),
            ""));
    new BookStore(jdbc).settle(KEY, List.of("A"));
    ledger = new MailLedger(jdbc);
    room = new MailRoom(ledger, new TransactionTemplate(new JdbcTransactionManager(source)));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, SENT, 1",
    "BUSY_AT_GREETING, PREPARED, 0",
    "BUSY_AT_RECIPIENT, PREPARED, 0",
    "REFUSED_RECIPIENT, PREPARED, 0",
    "GONE_AT_RECIPIENT, PREPARED, 0",
    "GONE_AMID_DATA, PREPARED, 0",
    "BUSY_AFTER_DATA, PREPARED, 1",
    "REFUSED_AFTER_DATA, PREPARED, 1",
    "GONE_AFTER_DATA, UNKNOWN, 1",
    "SILENT_AFTER_DATA, UNKNOWN, 1",
    "GONE_AFTER_ANSWER, SENT, 1",
    "DRIPS_AT_GREETING, PREPARED, 0",
    "DRIPS_AT_RECIPIENT, PREPARED, 0",
    "DRIPS_AFTER_DATA, UNKNOWN, 1",
    "DRIPS_AT_FAREWELL, SENT, 1"
  })
  void givenServerThatFails_whenMailed_thenLedgerKnowsWhetherItMayHaveGone(
      Fault fault, State state, int received) throws IOException {
    try (ScriptedServer server = new ScriptedServer(fault, Optional.empty())) {
      MailEntry entry = dispatch(fault == Fault.GONE_AMID_DATA ? LINES : 1, smtp(server, false));
      assertThat(entry.state()).as(entry.detail()).isEqualTo(state);
      assertThat(server.received()).isEqualTo(received);
      assertThat(entry.detail().isEmpty()).isEqualTo(state == State.SENT);
    }
    assertThat(ledger.all(KEY)).singleElement().extracting(MailEntry::state).isEqualTo(state);
  }

  @Test
  void givenServerThatDripsInSecret_whenMailed_thenFateIsUnknown() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Fault.DRIPS_AFTER_DATA, tls())) {
      MailEntry entry = dispatch(1, trusting(server, "localhost"));
      assertThat(entry.state()).isEqualTo(State.UNKNOWN);
      assertThat(entry.detail())
          .isEqualTo(
              "the server's last answer is missing: it had not ended after 6 s, the longest for one mail");
    }
  }

  @Test
  void givenStartTlsAndTrustedCertificate_whenMailed_thenSentInSecret() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Fault.NONE, tls())) {
      assertThat(dispatch(1, trusting(server, "localhost")).state()).isEqualTo(State.SENT);
      assertThat(server.wasSecret()).isTrue();
    }
  }

  @Test
  void givenCertificateThatNobodyTrusts_whenMailed_thenNotSent() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Fault.NONE, tls())) {
      assertNotSent(server, smtp(server, true));
    }
  }

  @Test
  void givenCertificateOfAnotherHost_whenMailed_thenNotSent() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Fault.NONE, tls())) {
      assertNotSent(server, trusting(server, "127.0.0.1"));
    }
  }

  @Test
  void givenStartTlsRequiredAndPlainServer_whenMailed_thenNotSent() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Fault.NONE, Optional.empty())) {
      assertNotSent(server, trusting(server, "localhost"));
    }
  }

  private void assertNotSent(ScriptedServer server, MailSettings.Smtp smtp) {
    MailEntry entry = dispatch(1, smtp);
    assertThat(entry.state()).isEqualTo(State.PREPARED);
    assertThat(entry.detail()).isNotBlank();
    assertThat(server.received()).isZero();
  }

  private MailEntry dispatch(int lines, MailSettings.Smtp smtp) {
    String text =
        "From: n@example.com\r\nTo: a@example.com\r\nMessage-ID: <1@nightcondor.invalid>\r\n"
            + "Subject: [OK] A\r\n\r\n"
            + "0123456789012345678901234567890123456789\r\n".repeat(lines);
    Mail mail = new Mail(
        "A",
        "a@example.com",
        "<1@nightcondor.invalid>",
        "[OK] A",
        text.getBytes(StandardCharsets.US_ASCII));
    return room.dispatch(KEY, mail, new SmtpCarrier(smtp));
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
