package io.nightcondor.app.delivery;

import io.nightcondor.reporting.ReportStamp;
import io.nightcondor.reporting.Sha256;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last look at a mail before it leaves. It reads the bytes that would go out, not what they
 * were made of: the recipient must be one of the book's, and every attached file must be of that
 * book, of that pack, and byte for byte what was drawn for it.
 */
public final class MailGate {

  /** Begins the ledger's word on a mail that the gate kept. */
  static final String REFUSED = "refused before it left: ";

  private static final String BASE64 = "base64";

  private final String book;
  private final Set<String> recipients;
  private final String packHash;
  private final Map<String, String> drawn;

  /** Files that were looked at and may leave, by name: the same bytes go to several people. */
  private final Map<String, byte[]> passed = new ConcurrentHashMap<>();

  /** What was said of mails: equal are those that hold the very same array of bytes. */
  private final Map<Mail, Optional<String>> looks = new ConcurrentHashMap<>();

  /**
   * @param book id
   * @param recipients addresses that may have this book's mail
   * @param packHash SHA-256 of the book's risk.json; empty if it has no report
   * @param drawn SHA-256 of each report file by name, as it was written
   */
  public MailGate(String book, Set<String> recipients, String packHash, Map<String, String> drawn) {
    this.book = book;
    this.recipients = Set.copyOf(recipients);
    this.packHash = packHash;
    this.drawn = Map.copyOf(drawn);
  }

  /** Id of the book. */
  public String book() {
    return book;
  }

  /** Addresses that may have this book's mail. */
  public Set<String> recipients() {
    return recipients;
  }

  /** The same way out behind this gate. */
  public Carrier before(Carrier carrier) {
    return new GatedCarrier(this, carrier);
  }

  /** Why the mail must not leave; empty if it may. The same bytes are looked at once. */
  public Optional<String> objection(Mail mail) {
    return looks.computeIfAbsent(mail, this::look);
  }

  private Optional<String> look(Mail mail) {
    try {
      MimeMessage message = Messages.read(mail.bytes());
      Optional<String> address = address(mail, message);
      if (address.isPresent()) {
        return address;
      }
      for (MimeBodyPart file : files(message)) {
        Optional<String> wrong = file(String.valueOf(file.getFileName()), content(file));
        if (wrong.isPresent()) {
          return wrong;
        }
      }
      return Optional.empty();
    } catch (MessagingException | IOException | RuntimeException e) {
      return Optional.of("it cannot be read back: " + e.getMessage());
    }
  }

  private Optional<String> address(Mail mail, MimeMessage message) throws MessagingException {
    if (!mail.book().equals(book)) {
      return Optional.of("it is of book %s, expected %s".formatted(mail.book(), book));
    }
    String[] to = Objects.requireNonNullElse(message.getHeader("To"), new String[0]);
    if (message.getAllRecipients().length != 1
        || !Arrays.asList(to).equals(List.of(mail.recipient()))) {
      return Optional.of("its header names %s, expected %s alone"
          .formatted(Arrays.toString(message.getAllRecipients()), mail.recipient()));
    }
    return recipients.contains(mail.recipient())
        ? Optional.empty()
        : Optional.of("%s is no recipient of book %s".formatted(mail.recipient(), book));
  }

  /** Base64 by the platform's decoder: the mail library's takes it byte by byte. */
  private static byte[] content(MimeBodyPart file) throws MessagingException, IOException {
    if (!BASE64.equalsIgnoreCase(file.getEncoding())) {
      return file.getInputStream().readAllBytes();
    }
    return Base64.getMimeDecoder().decode(file.getRawInputStream().readAllBytes());
  }

  private Optional<String> file(String name, byte[] content) {
    if (Arrays.equals(content, passed.get(name))) {
      return Optional.empty();
    }
    Optional<String> objection = objection(name, content);
    if (objection.isEmpty()) {
      passed.put(name, content);
    }
    return objection;
  }

  private Optional<String> objection(String name, byte[] content) {
    Optional<ReportStamp> stamp = ReportStamp.read(name, content);
    if (stamp.isEmpty()) {
      return Optional.of("attached %s does not say whose it is".formatted(name));
    }
    if (!stamp.get().book().equals(book)) {
      return Optional.of(
          "attached %s is of book %s, expected %s".formatted(name, stamp.get().book(), book));
    }
    if (!stamp.get().packHash().equals(packHash)) {
      return Optional.of(
          "attached %s is of other figures of book %s than this mail: %s, expected %s"
              .formatted(name, book, stamp.get().packHash(), packHash));
    }
    return Sha256.of(content).equals(drawn.get(name.substring(name.lastIndexOf('-') + 1)))
        ? Optional.empty()
        : Optional.of(
            "attached %s is not as it was drawn: its bytes changed since".formatted(name));
  }

  private static List<MimeBodyPart> files(Part part) throws MessagingException, IOException {
    List<MimeBodyPart> files = new ArrayList<>();
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        files.addAll(files(inner));
      }
    } else if (part instanceof MimeBodyPart file
        && Part.ATTACHMENT.equalsIgnoreCase(file.getDisposition())) {
      files.add(file);
    }
    return files;
  }

  /** Whether that is the ledger's word on a mail that a gate kept. */
  public static boolean isObjection(String detail) {
    return detail.startsWith(REFUSED);
  }
}
