package io.nightcondor.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.mail.FailedBook;
import io.nightcondor.reporting.mail.MailContent;
import jakarta.mail.Header;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A line break in every spelling and a header behind it, in every field of a letter: on the wire
 * stand the headers of a harmless letter and no other, or nothing at all because it was refused.
 */
class HeaderInjectionTest {

  private static final List<String> BREAKS = List.of(
      "\r\n",
      "\n",
      "\r",
      "\n\r",
      "\r\n ",
      "\r\n\t",
      "\r\n\r\n",
      "\n\n",
      "\u0085",
      "\u2028",
      "\u2029",
      "\u000B",
      "\f",
      "\0",
      "\u560D\u560A",
      "%0d%0a",
      "\\r\\n",
      "=0D=0A");

  private static final List<String> HEADERS =
      List.of("Bcc: thief@example.org", "Content-Type: text/html", "X-Canary: 1");

  static final List<String> PAYLOADS = BREAKS.stream()
      .flatMap(end -> HEADERS.stream().map(header -> "x" + end + header))
      .toList();

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 1);
  private static final Instant CLOSE = Instant.parse("2024-08-01T20:00:00Z");
  private static final String ID = "<1.a@nightcondor.invalid>";
  private static final byte[] FILE = "file".getBytes(StandardCharsets.UTF_8);

  /** A letter with a text in one of its fields. */
  private static final List<Function<String, Letter>> FIELDS = List.of(
      text -> letter(text, "to@example.com", ID, "id", "book.xlsx", "subject", "body"),
      text -> letter("from@example.com", text, ID, "id", "book.xlsx", "subject", "body"),
      text -> letter("from@example.com", "to@example.com", text, "id", "book.xlsx", "s", "body"),
      text -> letter("from@example.com", "to@example.com", ID, text, "book.xlsx", "s", "body"),
      text -> letter("from@example.com", "to@example.com", ID, "id", text, "subject", "body"),
      text -> letter("from@example.com", "to@example.com", ID, "id", "book.xlsx", text, "body"),
      text -> letter("from@example.com", "to@example.com", ID, "id", "book.xlsx", "subject", text));

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInAFieldOfALetter_whenWritten_thenRefusedOrNoHeaderMore(String payload)
      throws Exception {
    List<String> expected = names(FIELDS.get(0).apply("from@example.com"));
    for (Function<String, Letter> field : FIELDS) {
      List<String> names;
      try {
        names = names(field.apply(payload));
      } catch (IllegalArgumentException | IllegalStateException e) {
        assertThat(e).hasMessageNotContainingAny("\r", "\n");
        continue;
      }
      assertThat(names).isEqualTo(expected);
    }
  }

  /** The subject is made of the book's id and name: what is in them is cleaned, not refused. */
  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadAsABookThatFailed_whenMailIsWritten_thenNoHeaderMore(String payload)
      throws Exception {
    assertThat(names(failure(payload))).isEqualTo(names(failure("harmless")));
  }

  private static Letter failure(String text) {
    return new Letter(
        "A",
        "from@example.com",
        "to@example.com",
        CLOSE,
        ID,
        List.of(),
        MailContent.failed(new FailedBook(text, text, SESSION, 1, true, text)),
        List.of());
  }

  private static Letter letter(
      String from,
      String to,
      String messageId,
      String contentId,
      String file,
      String subject,
      String body) {
    return new Letter(
        "A",
        from,
        to,
        CLOSE,
        messageId,
        List.of(messageId),
        new MailContent(subject, body, body, List.of(new MailContent.Picture(contentId, FILE))),
        List.of(new ReportCopy(file, "text/html", "reports/x", FILE)));
  }

  /** Names of the headers of the letter and of each of its parts, as sent and as read again. */
  private static List<String> names(Letter letter) throws Exception {
    byte[] wire = LetterWriter.write(letter).bytes();
    String text = new String(wire, StandardCharsets.ISO_8859_1);
    List<String> names =
        new ArrayList<>(Stream.of(text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n|\r|\n"))
            .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
            .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))))
            .toList());
    collect(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(wire)),
        names);
    return names;
  }

  private static void collect(Part part, List<String> names) throws Exception {
    for (Header header : Collections.list(part.getAllHeaders())) {
      // how a body is encoded depends on what is in it
      if (!header.getName().equals("Content-Transfer-Encoding")) {
        names.add(header.getName());
      }
    }
    if (part.getContent() instanceof Multipart inside) {
      for (int i = 0; i < inside.getCount(); i++) {
        collect(inside.getBodyPart(i), names);
      }
    }
  }
}
