package io.nightcondor.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.MailSettings;
import io.nightcondor.app.delivery.ServerFault.Manner;
import io.nightcondor.app.delivery.ServerFault.Position;
import io.nightcondor.app.store.MailEntry;
import io.nightcondor.app.store.MailEntry.State;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twelve ways to fail at three places of a conversation. What certainly did not go out goes by the
 * next run, what may have gone waits for a person: nobody gets a second copy unasked.
 */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
@Tag("once") // no JDK changes what it looks at
class SmtpConversationTest {

  /** More than the buffers of both sides take: the dot cannot be written unless all is read. */
  private static final int LINES = 200_000;

  private static final int SECONDS_FOR_AN_ANSWER = 1;
  private static final int SECONDS_FOR_A_MAIL = 2;

  private final MailNight night = MailNight.open();

  private static Stream<Arguments> faults() {
    return Stream.of(Position.RECIPIENT, Position.AMID_DATA, Position.AFTER_DATA)
        .flatMap(at -> Stream.of(Manner.values()).map(manner -> Arguments.of(at, manner)));
  }

  /** RFC 5321, 4.2.5: once the dot is out only a refusal, 4yz or 5yz, leaves it with the sender. */
  private static State expected(Position at, Manner manner) {
    if (at != Position.AFTER_DATA) {
      return State.PREPARED;
    }
    return switch (manner) {
      case BUSY, LATER, REFUSED, FAILED -> State.PREPARED;
      case NONSENSE, WRONG_CODE, HALF_AN_ANSWER, HANGS_UP, RESETS, SILENT, DRIPS, ENDLESS ->
        State.UNKNOWN;
    };
  }

  @ParameterizedTest
  @MethodSource("faults")
  void givenServerThatFailsAmidAMail_whenServerIsWellAgain_thenOneCopyUnlessAPersonAsks(
      Position at, Manner manner) throws IOException {
    Mail mail = MailNight.mail(at == Position.AMID_DATA ? LINES : 1);
    State expected = expected(at, manner);
    try (ScriptedServer failing =
        new ScriptedServer(new ServerFault(at, manner), Optional.empty())) {
      MailEntry entry = dispatch(mail, failing);
      assertThat(entry.state()).as(entry.detail()).isEqualTo(expected);
      assertThat(entry.detail()).isNotBlank();
      assertThat(failing.received()).isEqualTo(at == Position.AFTER_DATA ? 1 : 0);
    }
    try (ScriptedServer well = new ScriptedServer(ServerFault.NONE, Optional.empty())) {
      boolean waits = expected == State.UNKNOWN;
      assertThat(dispatch(mail, well).state()).isEqualTo(waits ? State.UNKNOWN : State.SENT);
      assertThat(dispatch(mail, well).state()).isEqualTo(waits ? State.UNKNOWN : State.SENT);
      assertThat(well.received()).isEqualTo(waits ? 0 : 1);
      if (waits) {
        night.room().resend(MailNight.KEY, mail, carrier(well));
        assertThat(dispatch(mail, well).state()).isEqualTo(State.SENT);
        assertThat(well.received()).isEqualTo(1);
      }
    }
    assertThat(night.ledger().counts(MailNight.KEY)).isEqualTo(Map.of(State.SENT, 1));
  }

  @ParameterizedTest
  @EnumSource(
      value = Position.class,
      names = {"GREETING", "RECIPIENT", "AFTER_DATA"})
  void givenAnswerWithoutEnd_whenMailed_thenGivenUpBeforeItFillsTheMemory(Position at)
      throws IOException {
    try (ScriptedServer failing =
        new ScriptedServer(new ServerFault(at, Manner.ENDLESS), Optional.empty())) {
      assertThat(dispatch(MailNight.mail(1), failing).detail())
          .contains("the server's answers to one mail are longer than 1048576 bytes");
    }
  }

  private MailEntry dispatch(Mail mail, ScriptedServer server) {
    return night.room().dispatch(MailNight.KEY, mail, carrier(server));
  }

  private static SmtpCarrier carrier(ScriptedServer server) {
    return new SmtpCarrier(new MailSettings.Smtp(
        "127.0.0.1",
        server.port(),
        false,
        Optional.empty(),
        SECONDS_FOR_AN_ANSWER,
        SECONDS_FOR_A_MAIL,
        Optional.empty()));
  }
}
