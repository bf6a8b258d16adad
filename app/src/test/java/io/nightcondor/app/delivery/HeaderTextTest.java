package io.nightcondor.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.reporting.mail.MailContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

  private static final String LINE_BREAKS = "a\r\nBcc: thief@example.org";

  @ParameterizedTest
  @ValueSource(
      strings = {
        LINE_BREAKS,
        "a\nBcc: x",
        "a\rBcc: x",
        "a\r\n\r\n<html>",
        "a\u0000b",
        "a\tb",
        "a\u007fb",
        "a\u0085b",
        "a\u2028b",
        "a\u202eb",
        "a\ud800b",
        "",
        " "
      })
  void givenTextThatCouldBeTwoLines_whenItComesToTheDoor_thenRefusedWithFieldAndEscaped(
      String text) {
    assertThatThrownBy(() -> HeaderText.line("Subject", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Subject: '")
        .satisfies(refused ->
            assertThat(refused.getMessage().codePoints()).noneMatch(Character::isISOControl));
    assertThatThrownBy(() -> HeaderText.fileName("file name", text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givenLineBreak_whenRefused_thenShownByItsCode() {
    assertThatThrownBy(() -> HeaderText.line("Subject", LINE_BREAKS))
        .hasMessageStartingWith("Subject: 'a\\u000d\\u000aBcc: thief@example.org' is not fit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../risk.xlsx", "a/b", "a\\b", ".hidden", "a b", "ä.xlsx", "a\";x=\"b"})
  void givenNameThatIsMoreThanAName_whenAttached_thenRefused(String name) {
    assertThatThrownBy(() -> HeaderText.fileName("file name", name))
        .hasMessageStartingWith("file name: '");
  }

  @Test
  void givenLineBreakInAnyHeader_whenWritten_thenNoMail() {
    MailContent plain = content("[OK] A");
    Letter good = letter("n@example.com", "a@example.com", "<1@x>", List.of(), plain, "a.xlsx");
    assertThat(new String(LetterWriter.write(good).bytes(), StandardCharsets.US_ASCII))
        .contains("Subject: [OK] A");
    for (Letter bad : List.of(
        letter(LINE_BREAKS, "a@example.com", "<1@x>", List.of(), plain, "a.xlsx"),
        letter("n@example.com", LINE_BREAKS, "<1@x>", List.of(), plain, "a.xlsx"),
        letter("n@example.com", "a@example.com", LINE_BREAKS, List.of(), plain, "a.xlsx"),
        letter("n@example.com", "a@example.com", "<1@x>", List.of(LINE_BREAKS), plain, "a.xlsx"),
        letter(
            "n@example.com", "a@example.com", "<1@x>", List.of(), content(LINE_BREAKS), "a.xlsx"),
        letter("n@example.com", "a@example.com", "<1@x>", List.of(), plain, LINE_BREAKS),
        letter(
            "n@example.com",
            "a@example.com",
            "<1@x>",
            List.of(),
            new MailContent(
                "[OK] A", "text", "page", List.of(new MailContent.Picture(LINE_BREAKS, new byte[] {1
                }))),
            "a.xlsx"))) {
      assertThatThrownBy(() -> LetterWriter.write(bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static MailContent content(String subject) {
    return new MailContent(subject, "text", "<html></html>", List.of());
  }

  private static Letter letter(
      String from,
      String to,
      String id,
      List<String> corrects,
      MailContent content,
      String fileName) {
    return new Letter(
        "A",
        from,
        to,
        Instant.EPOCH,
        id,
        corrects,
        content,
        List.of(new ReportCopy(fileName, "text/html", "reports/a", new byte[] {1})));
  }
}
