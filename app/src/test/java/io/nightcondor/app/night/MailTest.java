package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.table.ReportDocument;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The mails of a night, and the commands mail and send. */
@Tag("once")
class MailTest {

  @TempDir
  private Path own;

  private Path workspace;

  @BeforeEach
  void copy() {
    workspace = own.resolve("ws");
    SmallMarket.copyDoneTo(workspace);
  }

  @Test
  void givenNight_whenMailed_thenHeadersBodiesAndTheFilesThatEachChose() throws Exception {
    List<MimeMessage> mails = outbox();
    assertThat(mails).hasSize(4);
    for (MimeMessage mail : mails) {
      assertThat(mail.getSubject()).matches("\\[(OK|WARN)] (arbor|birch|cedar) 2024-08-01: .+; .+");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mail.getHeader("Date")).containsExactly("Thu, 1 Aug 2024 20:00:00 +0000");
      assertThat(mail.getMessageID())
          .startsWith("<2024-08-01.1.")
          .endsWith("@nightcondor.invalid>");
      assertThat(mail.getHeader("In-Reply-To")).isNull();
      String text = body(mail, "text/plain");
      String page = body(mail, "text/html");
      assertThat(text.lines()).allMatch(line -> line.length() <= 78);
      assertThat(text.replaceAll("\\s+", " "))
          .contains(ReportDocument.DISCLAIMER, ReportDocument.MODELLED);
      assertThat(page).contains(ReportDocument.DISCLAIMER, ReportDocument.MODELLED);
      assertThat(page.length()).isLessThan(80 * 1024);
    }
    assertThat(files(of(mails, "risk@example.com"))).containsExactly("arbor-2024-08-01-risk.json");
    assertThat(files(of(mails, "arbor@example.com")))
        .containsExactly("arbor-2024-08-01-risk.xlsx", "arbor-2024-08-01-risk.html");
  }

  @Test
  void givenNight_whenPreviewed_thenFilesToOpenAndNothingSentOrStored() throws Exception {
    Path look = own.resolve("look");
    List<String> before = names(workspace.resolve("outbox"));
    String ledger = ledger("mail_ledger");
    Program preview = call("mail", "--preview", look.toString(), "--book", "arbor");
    assertThat(preview.err()).isEmpty();
    assertThat(preview.code()).isZero();
    assertThat(preview.out().lines())
        .contains("2024-08-01  revision 1")
        .anyMatch(line -> line.matches("arbor +arbor@example.com +2024-08-01-arbor-1.eml +\\[.*"));
    assertThat(names(look))
        .contains(
            "2024-08-01-arbor-1.eml",
            "2024-08-01-arbor-1.html",
            "2024-08-01-arbor-1.txt",
            "2024-08-01-arbor-2.eml")
        .noneMatch(name -> name.contains("birch"));
    String page = Files.readString(look.resolve("2024-08-01-arbor-1.html"));
    assertThat(page).doesNotContain("cid:");
    assertThat(Pattern.compile("src=\"([^\"]+)\"").matcher(page).results())
        .isNotEmpty()
        .allSatisfy(picture -> assertThat(look.resolve(picture.group(1))).exists());
    assertThat(names(workspace.resolve("outbox"))).isEqualTo(before);
    assertThat(ledger("mail_ledger")).isEqualTo(ledger);
    assertThat(ledger("mail_resend")).isEmpty();
  }

  @Test
  void givenSentMail_whenSentAgain_thenSameBytesAndTheStoreSaysSo() throws Exception {
    Path mail =
        workspace.resolve("outbox").resolve(names(workspace.resolve("outbox")).get(0));
    byte[] bytes = Files.readAllBytes(mail);
    Files.delete(mail);
    Program send = call("send", "--date", "2024-08-01", "--book", "arbor");
    assertThat(send.err()).isEmpty();
    assertThat(send.code()).isZero();
    assertThat(send.out()).contains("sent again, number 1").doesNotContain("birch@example.com");
    assertThat(Files.readAllBytes(mail)).isEqualTo(bytes);
    Program once = call("send", "--date", "2024-08-01", "--to", "risk@example.com");
    assertThat(once.out()).contains("risk@example.com  sent again, number 2");
    assertThat(ledger("mail_resend"))
        .isEqualTo("arbor arbor@example.com SENT \narbor risk@example.com SENT \n"
            + "arbor risk@example.com SENT \n");
  }

  @Test
  void givenStrangersAddress_whenSent_thenRefusedNamingTheRecipients() {
    Program send =
        call("send", "--date", "2024-08-01", "--book", "birch", "--to", "arbor@example.com");
    assertThat(send.code()).isEqualTo(2);
    assertThat(send.err())
        .isEqualTo(
            "'arbor@example.com' is no recipient of book 'birch', the nearest is 'birch@example.com'; known are birch@example.com\n");
    assertThat(call("send", "--date", "2024-08-01", "--book", "birsh").err())
        .startsWith("book 'birsh' is unknown on 2024-08-01, the nearest is 'birch'");
    assertThat(call("send", "--date", "2024-08-02").err())
        .startsWith("there is no night of 2024-08-02, the nearest is '2024-08-01'");
    assertThat(ledgerOf("mail_resend")).isEmpty();
  }

  @Test
  void givenReportOfAnotherBookInTheFolder_whenSent_thenNothingLeaves() throws Exception {
    Path reports = workspace.resolve("reports/2024-08-01");
    Files.copy(
        reports.resolve("birch/risk.xlsx"),
        reports.resolve("cedar/risk.xlsx"),
        StandardCopyOption.REPLACE_EXISTING);
    assertRefused("attached cedar-2024-08-01-risk.xlsx is of book birch, expected");
  }

  @Test
  void givenReportOfOtherFigures_whenSent_thenNothingLeaves() throws Exception {
    Path page = workspace.resolve("reports/2024-08-01/cedar/risk.html");
    Files.writeString(
        page,
        Files.readString(page)
            .replaceFirst("(nightcondor:pack\" content=\")[0-9a-f]{8}", "$100000000"));
    assertRefused("is of other figures of book cedar");
  }

  @Test
  void givenOneByteChanged_whenSent_thenNothingLeaves() throws Exception {
    Path page = workspace.resolve("reports/2024-08-01/cedar/risk.html");
    byte[] bytes = Files.readAllBytes(page);
    bytes[bytes.length - 3] ^= 1;
    Files.write(page, bytes);
    assertRefused("is not as it was drawn");
  }

  @Test
  void givenReportsThatAreNotAsDrawn_whenNightDelivers_thenOnlyTheirMailsStayAndTheRunSaysWhy()
      throws Exception {
    workspace = own.resolve("fresh");
    SmallMarket.copyTo(workspace);
    String nobody =
        "mode: smtp\n  host: 127.0.0.1\n  port: %d\n  timeoutSeconds: 5".formatted(closedPort());
    configure(workspace, "mode: outbox", nobody);
    Program unsent = call("run", "--date", "2024-08-01");
    assertThat(unsent.code()).isEqualTo(69);
    assertThat(unsent.err()).startsWith("""
            nightcondor: the night of 2024-08-01, revision 1, failed in step deliver
            4 mails did not go out. The reports are ready; the same command sends what is left.
            book arbor to arbor@example.com:\s""");
    configure(workspace, nobody, "mode: outbox");
    Path reports = workspace.resolve("reports/2024-08-01");
    byte[] workbook = Files.readAllBytes(reports.resolve("cedar/risk.xlsx"));
    Files.write(
        reports.resolve("cedar/risk.xlsx"), Files.readAllBytes(reports.resolve("arbor/risk.xlsx")));
    byte[] page = Files.readAllBytes(reports.resolve("birch/risk.html"));
    byte[] changed = page.clone();
    changed[changed.length - 3] ^= 1;
    Files.write(reports.resolve("birch/risk.html"), changed);

    Program refused = call("run", "--date", "2024-08-01");

    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).startsWith("""
            nightcondor: the night of 2024-08-01, revision 1, failed in step deliver
            2 mails did not go out. The reports are ready; the same command sends what is left.
            book birch to birch@example.com: refused before it left: attached birch-2024-08-01-risk.html is not as it was drawn: its bytes changed since
            book cedar to cedar@example.com: refused before it left: attached cedar-2024-08-01-risk.xlsx is of book arbor, expected cedar
            """);
    assertThat(outbox())
        .extracting(mail -> mail.getHeader("To")[0])
        .containsExactlyInAnyOrder("arbor@example.com", "risk@example.com");
    assertThat(query("SELECT LISTAGG(DISTINCT book || ' ' || state, ', ') FROM mail_ledger"))
        .isEqualTo("arbor SENT, birch PREPARED, cedar PREPARED");

    Files.write(reports.resolve("cedar/risk.xlsx"), workbook);
    Files.write(reports.resolve("birch/risk.html"), page);
    assertThat(call("run", "--date", "2024-08-01").code()).isZero();
    assertThat(outbox()).hasSize(4);
  }

  @Test
  void givenReportThatIsGone_whenNightDelivers_thenThoseBeforeItHaveGoneAndNoThreadIsLeft()
      throws Exception {
    workspace = own.resolve("gone");
    SmallMarket.copyDoneTo(workspace);
    FileSystemUtils.deleteRecursively(workspace.resolve("outbox"));
    update("UPDATE mail_ledger SET state = 'PREPARED'");
    Path page = workspace.resolve("reports/2024-08-01/birch/risk.html");
    byte[] content = Files.readAllBytes(page);
    Files.delete(page);

    Program failed = call("rerun", "--date", "2024-08-01", "--only", "deliver");

    assertThat(failed.code()).isNotZero();
    assertThat(failed.err()).contains("failed in step deliver").contains("birch/risk.html\n");
    assertThat(query("SELECT LISTAGG(DISTINCT book || ' ' || state, ', ') FROM mail_ledger"))
        .isEqualTo("arbor SENT, birch PREPARED, cedar PREPARED");
    assertThat(outbox()).hasSize(2);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("ahead-"));

    Files.write(page, content);
    assertThat(call("run", "--date", "2024-08-01").code()).isZero();
    assertThat(outbox()).hasSize(4);
  }

  /** A port that nobody listens at. */
  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void assertRefused(String reason) throws IOException {
    Path outbox = workspace.resolve("outbox");
    try (Stream<Path> all = Files.list(outbox)) {
      for (Path mail : all.toList()) {
        Files.delete(mail);
      }
    }
    Program send = call("send", "--date", "2024-08-01", "--book", "cedar");
    assertThat(send.code()).isEqualTo(3);
    assertThat(send.out().replaceAll("\\s+", " "))
        .contains("not sent: refused before it left: attached");
    assertThat(names(outbox)).isEmpty();
    assertThat(ledgerOf("mail_resend"))
        .startsWith("cedar cedar@example.com PREPARED ")
        .contains(reason);
  }

  @Test
  void givenMailOfUnknownFate_whenSentOnRequest_thenTheNightIsDone() throws Exception {
    String doubt =
        "the mail of book cedar to cedar@example.com may or may not have gone out (the line fell); it is not sent again by itself";
    update(
        "UPDATE mail_ledger SET state = 'UNKNOWN', detail = 'the line fell' WHERE book = 'cedar'");
    update("UPDATE night_run SET state = 'WITH_FAILURES', reason = '" + doubt + "'");
    assertThat(call("status").out()).contains("completed with failures", "because    " + doubt);
    assertThat(call("send", "--date", "2024-08-01", "--book", "cedar").code()).isZero();
    assertThat(call("status").out())
        .startsWith("2024-08-01  revision 1  completed\n")
        .doesNotContain("may or may not");
  }

  @Test
  void givenBookThatFailed_whenMailed_thenItsPeopleAreToldWhatToType() throws Exception {
    String good = query("SELECT content FROM book_state WHERE book = 'birch'");
    update("UPDATE book_state SET content = '{' WHERE book = 'birch'");
    assertThat(call("run", "--date", "2024-08-02").code()).isEqualTo(3);
    List<MimeMessage> failed = birch();
    assertThat(failed).singleElement().satisfies(mail -> {
      assertThat(mail.getSubject())
          .isEqualTo("[FAILED] birch 2024-08-02: no report; computing failed; to be run again");
      assertThat(body(mail, "text/plain").replaceAll("\\s+", " "))
          .contains("nightcondor run --date 2024-08-02", ReportDocument.DISCLAIMER);
      assertThat(files(mail)).isEmpty();
    });
    update(
        "UPDATE book_state SET content = '" + good.replace("'", "''") + "' WHERE book = 'birch'");
    assertThat(call("run", "--date", "2024-08-02").code()).isZero();
    assertThat(birch()).hasSize(2).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
  }

  @Test
  void givenMailThatWouldBeTooLarge_whenPreviewed_thenItSaysWhatIsLeftOutAndWhereItIs()
      throws Exception {
    configure(workspace, "mode: outbox", "mode: outbox\n  largestMegabytes: 1");
    configure(
        workspace,
        "recipients: [cedar@example.com]",
        "recipients: [{ address: cedar@example.com, attach: [xlsx, html, json] }]");
    Path reports = workspace.resolve("reports/2024-08-01/cedar");
    byte[] page = Files.readAllBytes(reports.resolve("risk.html"));
    byte[] padded = Arrays.copyOf(page, 1_500_000);
    Arrays.fill(padded, page.length, padded.length, (byte) ' ');
    Files.write(reports.resolve("risk.html"), padded);
    update("UPDATE report_file SET sha256 = '" + Sha256.of(padded)
        + "' WHERE book = 'cedar' AND name = 'risk.html'");
    Path look = own.resolve("look");
    assertThat(call("mail", "--preview", look.toString(), "--book", "cedar").code())
        .isZero();
    Path eml = look.resolve("2024-08-01-cedar-1.eml");
    assertThat(Files.size(eml)).isLessThanOrEqualTo(1024 * 1024);
    String left =
        "cedar-2024-08-01-risk.html, 1.4 MB, is not attached, because the mail would be too large with it: reports/2024-08-01/cedar/risk.html";
    assertThat(Files.readString(look.resolve("2024-08-01-cedar-1.txt")).replaceAll("\\s+", " "))
        .contains(left, "Attached: cedar-2024-08-01-risk.xlsx (");
    assertThat(Files.readString(look.resolve("2024-08-01-cedar-1.html"))).contains(left);
    assertThat(files(read(eml)))
        .contains("cedar-2024-08-01-risk.xlsx")
        .doesNotContain("cedar-2024-08-01-risk.html");
  }

  private Program call(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", workspace.toString()));
    return Program.call(all.toArray(String[]::new));
  }

  private static void configure(Path workspace, String from, String to) throws IOException {
    Path file = workspace.resolve("nightcondor.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<MimeMessage> outbox() throws Exception {
    List<MimeMessage> mails = new ArrayList<>();
    for (String name : names(workspace.resolve("outbox"))) {
      mails.add(read(workspace.resolve("outbox").resolve(name)));
    }
    return mails;
  }

  private List<MimeMessage> birch() throws Exception {
    List<MimeMessage> mails = new ArrayList<>();
    for (MimeMessage mail : outbox()) {
      if (mail.getSubject().contains("birch 2024-08-02")) {
        mails.add(mail);
      }
    }
    return mails;
  }

  private static MimeMessage of(List<MimeMessage> mails, String to) throws Exception {
    for (MimeMessage mail : mails) {
      if (mail.getHeader("To")[0].equals(to)) {
        return mail;
      }
    }
    throw new AssertionError("no mail to " + to);
  }

  private static MimeMessage read(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }

  private static String body(Part mail, String type) throws Exception {
    for (Part part : parts(mail)) {
      if (part.isMimeType(type) && part.getFileName() == null) {
        return part.getContent().toString().replace("\r\n", "\n");
      }
    }
    throw new AssertionError("no " + type);
  }

  private static List<String> files(Part mail) throws Exception {
    List<String> names = new ArrayList<>();
    for (Part part : parts(mail)) {
      if (part.getFileName() != null) {
        names.add(part.getFileName());
      }
    }
    return names;
  }

  private static List<Part> parts(Part part) throws Exception {
    if (!part.isMimeType("multipart/*")) {
      return List.of(part);
    }
    List<Part> parts = new ArrayList<>();
    MimeMultipart inside = (MimeMultipart) part.getContent();
    for (int i = 0; i < inside.getCount(); i++) {
      parts.addAll(parts(inside.getBodyPart(i)));
    }
    return parts;
  }

  private String ledgerOf(String table) {
    try {
      return ledger(table);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private String ledger(String table) throws SQLException {
    StringBuilder lines = new StringBuilder();
    try (Connection connection = connect();
        var query = connection.prepareStatement(
            "SELECT book, recipient, state, detail FROM " + table + " ORDER BY book, recipient");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        lines.append("%s %s %s %s%n"
            .formatted(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return lines.toString();
  }

  private String query(String sql) throws SQLException {
    try (Connection connection = connect();
        var query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private void update(String sql) throws SQLException {
    try (Connection connection = connect();
        var update = connection.prepareStatement(sql)) {
      assertThat(update.executeUpdate()).isPositive();
      Promises.takeBack(workspace, connection);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
  }
}
