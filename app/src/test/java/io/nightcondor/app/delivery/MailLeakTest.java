package io.nightcondor.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.app.config.Attachment;
import io.nightcondor.app.config.MailSettings;
import io.nightcondor.app.config.Recipient;
import io.nightcondor.app.night.SmallMarket;
import io.nightcondor.reporting.BookReports;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.ReportForm;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.json.RiskPackJson;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random maps of books to recipients: no mail has a word of another book. 4 maps, or as many as
 * -Dmail.maps says.
 */
@Tag("once") // no JDK changes what it looks at
class MailLeakTest {

  private static final int BOOKS = 10;
  private static final int PEOPLE = 15;
  private static final Instant CLOSE = Instant.parse("2024-08-01T20:00:00Z");
  private static final MailSettings SETTINGS =
      new MailSettings("n@example.com", Optional.empty(), 10L * 1024 * 1024);

  @TempDir
  private static Path folder;

  private static final List<RiskPack> PACKS = new ArrayList<>();
  private static final List<Map<String, String>> DRAWN = new ArrayList<>();

  /** One a book, as a night has: what it keeps between mails must be that book's too. */
  private static final List<MailComposer> COMPOSERS = new ArrayList<>();

  @BeforeAll
  static void draw() throws Exception {
    Path workspace = folder.resolve("ws");
    SmallMarket.copyDoneTo(workspace);
    String json = Files.readString(workspace.resolve("reports/2024-08-01/cedar/risk.json"));
    for (int i = 0; i < BOOKS; i++) {
      RiskPack pack = RiskPackJson.read(json.replace("\"cedar\"", "\"" + book(i) + "\"")
          .replace("Cedar hedges", "Name " + canary(i))
          .replace("C. Cole", "Owner " + canary(i))
          .getBytes(StandardCharsets.UTF_8));
      PACKS.add(pack);
      Map<String, String> drawn = new HashMap<>();
      Files.createDirectories(folder.resolve(book(i)));
      for (ReportFile file : BookReports.render(pack)) {
        Files.write(folder.resolve(book(i)).resolve(file.name()), file.content());
        drawn.put(file.name(), Sha256.of(file.content()));
      }
      DRAWN.add(drawn);
      COMPOSERS.add(composer(i, i));
    }
  }

  @Test
  void givenRandomMaps_whenMailsAreComposed_thenNoneHasAWordOfAnotherBook() throws Exception {
    Random random = new Random(20240805);
    int mails = 0;
    for (int map = 0; map < Integer.getInteger("mail.maps", 4); map++) {
      int books = 1 + random.nextInt(BOOKS);
      for (int book = 0; book < books; book++) {
        Set<String> people = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
          people.add("p" + random.nextInt(PEOPLE) + "@example.com");
        }
        for (String person : people) {
          assertOnlyOf(book, person, people, compose(book, person, random));
          mails++;
        }
      }
    }
    assertThat(mails).isPositive();
  }

  @Test
  void givenFoldersThatAreSwapped_whenMailsAreComposed_thenEachIsRefused() {
    for (int book = 0; book < BOOKS; book++) {
      int other = (book + 1) % BOOKS;
      Recipient person = new Recipient("p@example.com", List.of(Attachment.values()));
      Mail mail = composer(book, other).to(person);
      assertThat(gate(book, Set.of("p@example.com")).objection(mail))
          .hasValueSatisfying(reason -> assertThat(reason).contains("is of book " + book(other)));
    }
  }

  @Test
  void givenMailThatPassed_whenTheNextHasOtherFilesOfTheSameNames_thenRefused() {
    Recipient person = new Recipient("p@example.com", List.of(Attachment.values()));
    MailGate gate = gate(0, Set.of("p@example.com"));
    assertThat(gate.objection(COMPOSERS.get(0).to(person))).isEmpty();
    assertThat(gate.objection(COMPOSERS.get(0).to(person))).isEmpty();
    Mail swapped = composer(0, 1).to(person);
    assertThat(gate.objection(swapped))
        .hasValueSatisfying(reason -> assertThat(reason).contains("is of book " + book(1)));
  }

  @Test
  void givenRecipientOfAnotherBook_whenMailComesToTheGate_thenRefused() {
    Mail mail = compose(0, "p1@example.com", new Random(1));
    assertThat(gate(0, Set.of("p2@example.com")).objection(mail))
        .contains("p1@example.com is no recipient of book " + book(0));
    assertThat(gate(1, Set.of("p1@example.com")).objection(mail)).isPresent();
    byte[] readdressed = new String(mail.bytes(), StandardCharsets.ISO_8859_1)
        .replace("To: p1@example.com", "To: p1@example.com, p9@example.com")
        .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(gate(0, Set.of("p1@example.com"))
            .objection(new Mail(
                mail.book(), mail.recipient(), mail.messageId(), mail.subject(), readdressed)))
        .isPresent();
  }

  /** Of a book's pack and the files in the folder of that or another. */
  private static MailComposer composer(int book, int files) {
    return new MailComposer(
        SETTINGS,
        PACKS.get(book),
        packHash(book),
        Optional.empty(),
        CLOSE,
        folder.resolve(book(files)),
        ReportForm.ALL);
  }

  private static String packHash(int book) {
    return Sha256.of(RiskPackJson.write(PACKS.get(book)));
  }

  private static Mail compose(int book, String person, Random random) {
    List<Attachment> attach = new ArrayList<>(List.of(Attachment.values()));
    attach.remove(random.nextInt(attach.size()));
    return COMPOSERS.get(book).to(new Recipient(person, attach));
  }

  private static void assertOnlyOf(int book, String person, Set<String> people, Mail mail)
      throws Exception {
    assertThat(gate(book, people).objection(mail)).isEmpty();
    MimeMessage message = new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes()));
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getHeader("To")).containsExactly(person);
    String all = message.getSubject() + words(message);
    assertThat(all).contains(canary(book), book(book));
    for (int other = 0; other < BOOKS; other++) {
      if (other != book) {
        assertThat(all.contains(canary(other)) || all.contains(book(other))).isFalse();
      }
    }
  }

  private static MailGate gate(int book, Set<String> people) {
    return new MailGate(book(book), people, packHash(book), DRAWN.get(book));
  }

  /** Every text of a mail, also inside its workbook. */
  private static String words(Part part) throws Exception {
    if (part.isMimeType("multipart/*")) {
      StringBuilder words = new StringBuilder();
      Multipart inside = (Multipart) part.getContent();
      for (int i = 0; i < inside.getCount(); i++) {
        words.append(words(inside.getBodyPart(i)));
      }
      return words.toString();
    }
    byte[] content = part.getInputStream().readAllBytes();
    String name = String.valueOf(part.getFileName());
    return name
        + (name.endsWith(".xlsx")
            ? unzipped(content)
            : new String(content, StandardCharsets.UTF_8));
  }

  private static String unzipped(byte[] content) throws Exception {
    StringBuilder words = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        words.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return words.toString();
  }

  private static String book(int number) {
    return "book-" + (char) ('a' + number) + "x";
  }

  private static String canary(int number) {
    return "CANARY" + (char) ('A' + number) + "X";
  }
}
