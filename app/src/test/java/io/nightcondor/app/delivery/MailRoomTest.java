package io.nightcondor.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailEntry.Channel;
import io.nightcondor.app.store.MailEntry.State;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.app.store.Resend;
import io.nightcondor.app.store.TestDatabase;
import io.nightcondor.ingest.store.NightKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("once") // no JDK changes what it looks at
class MailRoomTest {

  private static final NightKey KEY = MailNight.KEY;
  private static final Mail MAIL = new Mail(
      "A",
      "a@example.com",
      "<1@nightcondor.invalid>",
      "[OK] A",
      "text".getBytes(StandardCharsets.UTF_8));

  private MailLedger ledger;
  private MailRoom room;

  private void open(TestDatabase database) {
    MailNight night = MailNight.open(database);
    ledger = night.ledger();
    room = night.room();
  }

  @ParameterizedTest
  @EnumSource
  void givenNewMail_whenItGoesOut_thenLedgerSaysSendingDuringAndSentAfter(TestDatabase database) {
    open(database);
    List<State> during = new ArrayList<>();
    Carrier carrier = carrier(Channel.SMTP, mail -> during.add(state()));
    assertThat(room.dispatch(KEY, MAIL, carrier).state()).isEqualTo(State.SENT);
    assertThat(during).containsExactly(State.SENDING);
    assertThat(state()).isEqualTo(State.SENT);
  }

  /** A later program may compose the mail of a night otherwise; to its reader it is the same. */
  @ParameterizedTest
  @EnumSource
  void givenSentMail_whenComposedInOtherBytes_thenItDoesNotGoOutTwice(TestDatabase database) {
    open(database);
    List<Mail> sent = new ArrayList<>();
    Carrier carrier = carrier(Channel.SMTP, sent::add);
    room.dispatch(KEY, MAIL, carrier);
    assertThat(room.dispatch(KEY, inOtherBytes(), carrier).state()).isEqualTo(State.SENT);
    assertThat(sent).containsExactly(MAIL);
  }

  @ParameterizedTest
  @EnumSource
  void givenSentMail_whenNightRunsAgain_thenItDoesNotGoOutTwice(TestDatabase database) {
    open(database);
    List<Mail> sent = new ArrayList<>();
    Carrier carrier = carrier(Channel.SMTP, sent::add);
    room.dispatch(KEY, MAIL, carrier);
    room.dispatch(KEY, MAIL, carrier);
    assertThat(sent).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void givenSmtpMailFoundSending_whenNightIsResumed_thenUnknownAndNotSent(TestDatabase database) {
    open(database);
    ledger.insert(KEY, entry(Channel.SMTP, State.SENDING));
    List<Mail> sent = new ArrayList<>();
    MailEntry entry = room.dispatch(KEY, MAIL, carrier(Channel.SMTP, sent::add));
    assertThat(entry.state()).isEqualTo(State.UNKNOWN);
    assertThat(entry.detail())
        .isEqualTo("the run ended while the mail was being handed to the server");
    assertThat(room.dispatch(KEY, MAIL, carrier(Channel.OUTBOX, sent::add)).state())
        .isEqualTo(State.UNKNOWN);
    assertThat(sent).isEmpty();
  }

  /** Over is what is never sent, in whatever bytes it is composed. */
  @ParameterizedTest
  @CsvSource({
    "SMTP, PREPARED, false",
    "SMTP, SENDING, false",
    "SMTP, SENT, true",
    "SMTP, UNKNOWN, true",
    "OUTBOX, PREPARED, false",
    "OUTBOX, SENDING, false",
    "OUTBOX, SENT, true",
    "OUTBOX, UNKNOWN, false"
  })
  void givenEntry_whenAskedWhetherTheMailIsOver_thenOnlyIfNoBytesWouldGo(
      Channel channel, State state, boolean over) {
    open(TestDatabase.H2);
    ledger.insert(KEY, entry(channel, state));
    assertThat(isOver(MAIL.messageId())).isEqualTo(over);
    assertThat(isOver("<2@nightcondor.invalid>")).isFalse();
    List<Mail> sent = new ArrayList<>();
    MailEntry same = room.dispatch(KEY, MAIL, carrier(Channel.OUTBOX, sent::add));
    MailEntry other = room.dispatch(KEY, inOtherBytes(), carrier(Channel.OUTBOX, sent::add));
    if (over) {
      assertThat(sent).isEmpty();
      assertThat(List.of(same, other)).extracting(MailEntry::state).containsOnly(state);
    }
  }

  /** An earlier program prepared it, this one sent it in other bytes: the first may still go. */
  @Test
  void givenSentMailThatIsPreparedInOtherBytes_whenAskedWhetherItIsOver_thenNot() {
    open(TestDatabase.H2);
    room.dispatch(KEY, MAIL, carrier(Channel.SMTP, mail -> {}));
    assertThat(isOver(MAIL.messageId())).isTrue();
    Mail other = inOtherBytes();
    ledger.insert(
        KEY,
        new MailEntry(
            other.book(),
            other.recipient(),
            other.sha256(),
            Channel.SMTP,
            State.PREPARED,
            other.messageId(),
            ""));
    assertThat(isOver(MAIL.messageId())).isFalse();
  }

  private boolean isOver(String messageId) {
    return room.isOver(KEY, MAIL.book(), MAIL.recipient(), messageId);
  }

  private static Mail inOtherBytes() {
    return new Mail(
        MAIL.book(),
        MAIL.recipient(),
        MAIL.messageId(),
        MAIL.subject(),
        "other text".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void givenOutboxMailFoundSending_whenNightIsResumed_thenItIsWrittenAgain(TestDatabase database) {
    open(database);
    ledger.insert(KEY, entry(Channel.OUTBOX, State.SENDING));
    List<Mail> sent = new ArrayList<>();
    assertThat(room.dispatch(KEY, MAIL, carrier(Channel.OUTBOX, sent::add)).state())
        .isEqualTo(State.SENT);
    assertThat(sent).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void givenServerThatSaysNo_whenMailIsTried_thenPreparedWithReasonAndSentNextTime(
      TestDatabase database) {
    open(database);
    Carrier down = carrier(Channel.SMTP, mail -> {
      throw new Carrier.NotSentException(new IllegalStateException("connection refused"));
    });
    MailEntry entry = room.dispatch(KEY, MAIL, down);
    assertThat(entry.state()).isEqualTo(State.PREPARED);
    assertThat(entry.detail()).isEqualTo("connection refused");
    assertThat(room.dispatch(KEY, MAIL, carrier(Channel.SMTP, mail -> {})).state())
        .isEqualTo(State.SENT);
  }

  @ParameterizedTest
  @EnumSource
  void givenServerThatFallsSilent_whenMailIsTried_thenUnknown(TestDatabase database) {
    open(database);
    Carrier silent = carrier(Channel.SMTP, mail -> {
      throw new IllegalStateException("the server's last answer is missing");
    });
    assertThat(room.dispatch(KEY, MAIL, silent).state()).isEqualTo(State.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource
  void givenMailOfUnknownFate_whenResentOnRequest_thenARowOfItsOwnAndTheDoubtIsOver(
      TestDatabase database) {
    open(database);
    ledger.insert(KEY, entry(Channel.SMTP, State.UNKNOWN));
    List<Mail> sent = new ArrayList<>();
    room.resend(KEY, MAIL, carrier(Channel.SMTP, mail -> {
      throw new Carrier.NotSentException("connection refused\r\ntwice");
    }));
    assertThat(state()).isEqualTo(State.UNKNOWN);
    room.resend(KEY, MAIL, carrier(Channel.SMTP, sent::add));
    room.resend(KEY, MAIL, carrier(Channel.SMTP, sent::add));
    assertThat(sent).hasSize(2);
    assertThat(ledger.resends(KEY, MAIL.book(), MAIL.recipient()))
        .extracting(
            Resend::number,
            resend -> resend.entry().state(),
            resend -> resend.entry().detail())
        .containsExactly(
            tuple(1, State.PREPARED, "connection refused twice"),
            tuple(2, State.SENT, ""),
            tuple(3, State.SENT, ""));
    assertThat(ledger.of(KEY, MAIL.book(), MAIL.recipient()))
        .singleElement()
        .extracting(MailEntry::state, MailEntry::detail)
        .containsExactly(State.SENT, "sent again on request, number 2");
  }

  @ParameterizedTest
  @EnumSource
  void givenResendThatWasCutShort_whenResentAgain_thenTheFirstIsUnknown(TestDatabase database) {
    open(database);
    ledger.insert(KEY, new Resend(1, entry(Channel.SMTP, State.SENDING)));
    room.resend(KEY, MAIL, carrier(Channel.SMTP, mail -> {}));
    assertThat(ledger.resends(KEY, MAIL.book(), MAIL.recipient()))
        .extracting(resend -> resend.entry().state())
        .containsExactly(State.UNKNOWN, State.SENT);
  }

  private State state() {
    return ledger
        .find(KEY, MAIL.book(), MAIL.recipient(), MAIL.sha256())
        .orElseThrow()
        .state();
  }

  private static MailEntry entry(Channel channel, State state) {
    return new MailEntry(
        MAIL.book(), MAIL.recipient(), MAIL.sha256(), channel, state, MAIL.messageId(), "");
  }

  private interface Sending {
    void send(Mail mail) throws Carrier.NotSentException;
  }

  private static Carrier carrier(Channel channel, Sending sending) {
    return new Carrier() {
      @Override
      public Channel channel() {
        return channel;
      }

      @Override
      public void send(Mail mail) throws NotSentException {
        sending.send(mail);
      }
    };
  }
}
