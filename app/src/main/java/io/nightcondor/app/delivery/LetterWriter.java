package io.nightcondor.app.delivery;

import io.nightcondor.reporting.mail.MailContent;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes a letter as RFC 5322 text; the same letter gives the same bytes. */
final class LetterWriter {

  private static final DateTimeFormatter MAIL_DATE = DateTimeFormatter.ofPattern(
          "EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  private LetterWriter() {}

  static Mail write(Letter letter) {
    try {
      MimeMessage message = headed(letter);
      String seed = MailIds.shortHash(letter.messageId());
      FixedBoundaryMultipart whole = new FixedBoundaryMultipart("mixed", "nightcondor-m-" + seed);
      whole.addBodyPart(alternative(letter.content(), seed));
      for (ReportCopy file : letter.files()) {
        whole.addBodyPart(attachment(file));
      }
      message.setContent(whole);
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return new Mail(
          letter.book(),
          letter.to(),
          letter.messageId(),
          letter.content().subject(),
          bytes.toByteArray());
    } catch (MessagingException e) {
      throw new IllegalStateException(
          "the mail of book " + letter.book() + " cannot be composed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MimeMessage headed(Letter letter) throws MessagingException {
    MimeMessage message =
        new StableMessage(Messages.NO_SERVER, HeaderText.line("Message-ID", letter.messageId()));
    message.setFrom(address("From", letter.from()));
    message.setRecipient(Message.RecipientType.TO, address("To", letter.to()));
    message.setSubject(
        HeaderText.line("Subject", letter.content().subject()), StandardCharsets.UTF_8.name());
    message.setHeader("Date", MAIL_DATE.format(letter.date()));
    message.setHeader("Auto-Submitted", "auto-generated");
    List<String> corrects = letter.corrects();
    if (!corrects.isEmpty()) {
      message.setHeader(
          "In-Reply-To", HeaderText.line("In-Reply-To", corrects.get(corrects.size() - 1)));
      for (String id : corrects) {
        HeaderText.line("References", id);
      }
      message.setHeader("References", String.join("\r\n ", corrects));
    }
    return message;
  }

  private static InternetAddress address(String field, String address) throws MessagingException {
    return new InternetAddress(HeaderText.line(field, address), true);
  }

  private static MimeBodyPart alternative(MailContent content, String seed)
      throws MessagingException {
    FixedBoundaryMultipart alternatives =
        new FixedBoundaryMultipart("alternative", "nightcondor-a-" + seed);
    MimeBodyPart text = new MimeBodyPart();
    text.setText(content.text(), StandardCharsets.UTF_8.name());
    alternatives.addBodyPart(text);
    alternatives.addBodyPart(html(content, seed));
    return multipart(alternatives);
  }

  private static MimeBodyPart html(MailContent content, String seed) throws MessagingException {
    MimeBodyPart html = new MimeBodyPart();
    html.setText(content.html(), StandardCharsets.UTF_8.name(), "html");
    if (content.pictures().isEmpty()) {
      return html;
    }
    FixedBoundaryMultipart related = new FixedBoundaryMultipart("related", "nightcondor-r-" + seed);
    related.addBodyPart(html);
    for (MailContent.Picture picture : content.pictures()) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.png(), "image/png")));
      part.setContentID("<" + HeaderText.line("Content-ID", picture.contentId()) + ">");
      part.setDisposition(MimeBodyPart.INLINE);
      part.setHeader("Content-Transfer-Encoding", "base64");
      related.addBodyPart(part);
    }
    return multipart(related);
  }

  private static MimeBodyPart multipart(FixedBoundaryMultipart parts) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(parts);
    return part;
  }

  private static MimeBodyPart attachment(ReportCopy file) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
    part.setFileName(HeaderText.fileName("file name", file.name()));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }
}
