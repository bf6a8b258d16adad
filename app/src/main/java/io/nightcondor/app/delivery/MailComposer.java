package io.nightcondor.app.delivery;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.mail.MailContent;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/**
 * Composes one mail: text and HTML, workbook and page attached. The same pack, recipient and
 * reports give the same bytes: dated by the session's close, with an id made of session, revision,
 * book and recipient.
 */
public final class MailComposer {

  private static final String WORKBOOK_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final DateTimeFormatter MAIL_DATE = DateTimeFormatter.ofPattern(
          "EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  private static final int SHORT_HASH = 16;

  private final String from;

  public MailComposer(String from) {
    this.from = from;
  }

  /**
   * The mail about one book to one recipient.
   *
   * @param close instant of the session's close
   * @param folder with the book's report files
   */
  public Mail compose(RiskPack pack, String recipient, Instant close, Path folder) {
    RunIdentity run = pack.run();
    String book = pack.book().id();
    String messageId = messageId(run, run.revision(), book, recipient);
    String seed = Sha256.of(messageId.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT_HASH);
    try {
      MimeMessage message = new StableMessage(Session.getInstance(new Properties()), messageId);
      message.setFrom(new InternetAddress(from, true));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
      MailContent content = MailContent.of(pack);
      message.setSubject(oneLine(content.subject()), StandardCharsets.UTF_8.name());
      message.setHeader("Date", MAIL_DATE.format(close));
      message.setHeader("Auto-Submitted", "auto-generated");
      if (run.revision() > 1) {
        String corrected = messageId(run, run.revision() - 1, book, recipient);
        message.setHeader("In-Reply-To", corrected);
        message.setHeader("References", corrected);
      }
      FixedBoundaryMultipart whole = new FixedBoundaryMultipart("mixed", "nightcondor-m-" + seed);
      whole.addBodyPart(alternative(content, "nightcondor-a-" + seed));
      String stem = "%s-%s-".formatted(book, run.session());
      whole.addBodyPart(attachment(folder.resolve("risk.xlsx"), stem + "risk.xlsx", WORKBOOK_TYPE));
      whole.addBodyPart(attachment(folder.resolve("risk.html"), stem + "risk.html", "text/html"));
      message.setContent(whole);
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return new Mail(book, recipient, messageId, bytes.toByteArray());
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail of book " + book + " cannot be composed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": the reports cannot be attached", e);
    }
  }

  private static MimeBodyPart alternative(MailContent content, String boundary)
      throws MessagingException {
    FixedBoundaryMultipart alternatives = new FixedBoundaryMultipart("alternative", boundary);
    MimeBodyPart text = new MimeBodyPart();
    text.setText(content.text(), StandardCharsets.UTF_8.name());
    alternatives.addBodyPart(text);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(content.html(), StandardCharsets.UTF_8.name(), "html");
    alternatives.addBodyPart(html);
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(alternatives);
    return part;
  }

  // names are made of a checked book id and a date, so no line break can get into a header
  private static MimeBodyPart attachment(Path file, String name, String type)
      throws MessagingException, IOException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(Files.readAllBytes(file), type)));
    part.setFileName(name);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static String messageId(RunIdentity run, int revision, String book, String recipient) {
    String to = Sha256.of(recipient.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT_HASH);
    return "<%s.%d.%s.%s@nightcondor.invalid>".formatted(run.session(), revision, book, to);
  }

  private static String oneLine(String subject) {
    return subject.replaceAll("\\p{Cntrl}+", " ");
  }
}
