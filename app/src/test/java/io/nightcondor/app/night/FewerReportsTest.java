package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.run.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of books that want fewer reports than all, and of a book about which nobody is mailed. */
@Tag("once") // no JDK changes what it looks at
class FewerReportsTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)[^\"]*\"");

  @TempDir
  private Path folder;

  private Path workspace;
  private Path reports;

  @BeforeEach
  void open() {
    workspace = folder.resolve("ws");
    reports = workspace.resolve("reports");
  }

  private Program call(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--workspace", workspace.toString()));
    return Program.call(all.toArray(String[]::new));
  }

  private Program run(Object session) {
    return call("run", "--date", session.toString());
  }

  private void configure(String from, String to) throws IOException {
    Path file = workspace.resolve("nightcondor.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private Set<String> files(Object session, String book) {
    return Tree.of(reports.resolve(session.toString()).resolve(book)).keySet();
  }

  /** The mails about a book of a session, as they lie in the outbox. */
  private List<String> mails(Object session, String book) throws IOException {
    List<String> mails = new ArrayList<>();
    try (Stream<Path> all = Files.list(workspace.resolve("outbox"))) {
      for (Path file : all.sorted().toList()) {
        String mail = Files.readString(file);
        if (mail.contains("] " + book + " " + session + ": ")) {
          mails.add(mail);
        }
      }
    }
    return mails;
  }

  private static List<String> attached(String mail) {
    Matcher name = Pattern.compile("filename=\"?([^\";\\r\\n]+)").matcher(mail);
    return name.results().map(found -> found.group(1)).toList();
  }

  /** Every link of every page leads to a file. */
  private void assertLinksHold() throws IOException {
    int links = 0;
    for (String name : Tree.of(reports).keySet()) {
      if (name.endsWith(".html")) {
        Path page = reports.resolve(name);
        for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); links++) {
          assertThat(page.resolveSibling(link.group(1)).normalize())
              .as("%s leads to %s", name, link.group(1))
              .isRegularFile();
        }
      }
    }
    assertThat(links).isPositive();
  }

  private void chooseForTheFirstNight() throws IOException {
    SmallMarket.copyTo(workspace);
    configure("    recipients: [birch@example.com]", "    reports: []\n    recipients: []");
    configure("    recipients: [cedar@", "    reports: [html]\n    recipients: [cedar@");
  }

  @Test
  void givenBooksWithFewerReports_whenRun_thenThoseAreDrawnLinkedMailedAndVerified()
      throws IOException {
    chooseForTheFirstNight();
    Program night = run(SmallMarket.FIRST);
    assertThat(night.err()).isEmpty();
    assertThat(night.code()).isZero();
    assertThat(files(SmallMarket.FIRST, "arbor"))
        .containsExactly("history.html", "manifest.json", "risk.html", "risk.json", "risk.xlsx");
    assertThat(files(SmallMarket.FIRST, "birch")).containsExactly("manifest.json", "risk.json");
    assertThat(files(SmallMarket.FIRST, "cedar"))
        .containsExactly("history.html", "manifest.json", "risk.html", "risk.json");
    assertLinksHold();
    assertThat(reports.resolve("2024-08-01/index.html"))
        .content()
        .contains("href=\"birch/risk.json\"", "href=\"cedar/risk.html\"", "arbor/risk.xlsx")
        .doesNotContain("birch/risk.html", "cedar/risk.xlsx");

    assertThat(mails(SmallMarket.FIRST, "arbor")).hasSize(2);
    assertThat(mails(SmallMarket.FIRST, "birch")).isEmpty();
    assertThat(mails(SmallMarket.FIRST, "cedar")).singleElement().satisfies(mail -> {
      assertThat(mail).contains("This mail is an extract; page and risk.json have everything.");
      assertThat(attached(mail)).containsExactly("cedar-2024-08-01-risk.html");
    });
    assertThat(call("mail", "--preview", folder.resolve("look").toString()).out())
        .containsPattern("birch +none: nobody is to have it");

    assertThat(call("explain", "birch").code()).isZero();
    assertThat(verify().code()).isZero();
    Files.delete(reports.resolve("2024-08-01/cedar/risk.html"));
    assertThat(verify().out()).containsPattern("\ncedar/risk.html +missing ");
  }

  private Program verify() {
    return Program.call("verify", reports.resolve(SmallMarket.FIRST.toString()).toString());
  }

  @Test
  void givenEarlierNightWithoutPages_whenMoreIsWantedNow_thenHistoryAndMailsKnowWhatThereIs()
      throws IOException {
    chooseForTheFirstNight();
    assertThat(run(SmallMarket.FIRST).code()).isZero();
    configure("    reports: []\n", "    reports: [html]\n");
    configure("    reports: [html]\n    recipients: [cedar", "    recipients: [cedar");
    assertThat(run(SmallMarket.SECOND).code()).isZero();
    assertThat(files(SmallMarket.SECOND, "birch")).contains("history.html", "risk.html");
    assertThat(files(SmallMarket.SECOND, "cedar")).contains("risk.xlsx");
    assertThat(reports.resolve("2024-08-02/birch/history.html"))
        .content()
        .contains("../../2024-08-01/birch/risk.json", "../../2024-08-02/birch/risk.html");
    assertThat(reports.resolve("2024-08-02/cedar/history.html"))
        .content()
        .contains("../../2024-08-01/cedar/risk.html");
    assertLinksHold();

    // the workbook that its people want by now was not drawn for the night before
    Path outbox = workspace.resolve("outbox");
    try (Stream<Path> all = Files.list(outbox)) {
      for (Path mail : all.toList()) {
        Files.delete(mail);
      }
    }
    Program again = call("send", "--date", "2024-08-01", "--book", "cedar");
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).contains("sent again, number 1");
    assertThat(mails(SmallMarket.FIRST, "cedar"))
        .singleElement()
        .satisfies(
            mail -> assertThat(attached(mail)).containsExactly("cedar-2024-08-01-risk.html"));
  }

  @Test
  void givenNightThatIsDone_whenLessIsWantedAndItIsDoneAgain_thenTheRestIsGone()
      throws IOException {
    SmallMarket.copyDoneTo(workspace);
    configure("    recipients: [birch@", "    reports: []\n    recipients: [birch@");
    Program nothing = run(SmallMarket.FIRST);
    assertThat(nothing.code()).isZero();
    assertThat(nothing.out()).contains("The configuration has changed since; ");
    assertThat(files(SmallMarket.FIRST, "birch")).hasSize(5);
    Program again = call("rerun", "--date", "2024-08-01");
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(files(SmallMarket.FIRST, "birch")).containsExactly("manifest.json", "risk.json");
    assertThat(files(SmallMarket.FIRST, "cedar")).hasSize(5);
    assertLinksHold();
    assertThat(verify().code()).isZero();
    assertThat(mails(SmallMarket.FIRST, "birch"))
        .filteredOn(mail -> mail.contains("[CORRECTION]"))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail)
              .contains("This mail is an extract; risk.json has everything.")
              .contains("Nothing is attached.");
          assertThat(attached(mail)).isEmpty();
        });
  }

  @Test
  void givenBookThatNobodyIsMailedAbout_whenItFails_thenIndexStatusAndExitCodeSaySo()
      throws IOException, SQLException {
    SmallMarket.copyDoneTo(workspace);
    configure("[birch@example.com]", "[]");
    try (Connection connection =
            DriverManager.getConnection(DatabaseUrl.of(new Workspace(workspace)), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE book_state SET content = '{' WHERE book = 'birch'");
      Promises.takeBack(workspace, connection);
    }
    Program night = run(SmallMarket.SECOND);
    assertThat(night.code()).isEqualTo(3);
    assertThat(night.err()).contains("book birch failed: ");
    assertThat(reports.resolve("2024-08-02/index.html")).content().contains("1 FAILED");
    assertThat(call("status").out()).contains("book birch failed: ");
    assertThat(mails(SmallMarket.SECOND, "birch")).isEmpty();
    assertThat(mails(SmallMarket.SECOND, "cedar")).hasSize(1);
    assertLinksHold();
  }
}
