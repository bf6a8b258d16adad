package io.nightcondor.app.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A mail as files: the mail itself, its text, and its page with the pictures beside it. */
public final class MailPreview {

  private MailPreview() {}

  /**
   * Writes the files and returns the mail's own.
   *
   * @param place of the recipient among the book's, from 1
   */
  public static Path write(Path folder, LocalDate session, Mail mail, int place) {
    String stem = "%s-%s-%d".formatted(session, mail.book(), place);
    Path whole = folder.resolve(stem + ".eml");
    SafeFiles.replace(whole, mail.bytes());
    try {
      MimeMessage message = Messages.read(mail.bytes());
      List<MimePart> parts = parts(message);
      String page = "";
      for (MimePart part : parts) {
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (part.isMimeType("text/plain") && !attached) {
          write(folder.resolve(stem + ".txt"), mail.subject() + "\n\n" + part.getContent());
        } else if (part.isMimeType("text/html") && !attached) {
          page = part.getContent().toString();
        }
      }
      for (MimePart part : parts) {
        String id = part.getContentID();
        if (part.isMimeType("image/png") && id != null) {
          String contentId = id.substring(1, id.length() - 1);
          String name = stem + "-" + contentId.substring(0, contentId.indexOf('@')) + ".png";
          SafeFiles.replace(
              folder.resolve(HeaderText.fileName("Content-ID", name)),
              part.getInputStream().readAllBytes());
          page = page.replace("cid:" + contentId, name);
        }
      }
      write(folder.resolve(stem + ".html"), page);
      return whole;
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail to " + mail.recipient() + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": the mail cannot be written", e);
    }
  }

  private static void write(Path file, String text) {
    SafeFiles.replace(file, text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** What is not made of parts, in order. */
  private static List<MimePart> parts(MimePart part) throws MessagingException, IOException {
    if (!part.isMimeType("multipart/*")) {
      return List.of(part);
    }
    List<MimePart> parts = new ArrayList<>();
    Multipart inside = (Multipart) part.getContent();
    for (int i = 0; i < inside.getCount(); i++) {
      parts.addAll(parts((MimePart) inside.getBodyPart(i)));
    }
    return parts;
  }
}
