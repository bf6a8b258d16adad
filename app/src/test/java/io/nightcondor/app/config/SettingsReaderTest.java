package io.nightcondor.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.tail.TailWindows;
import io.nightcondor.ingest.admission.AdmissionLimits;
import io.nightcondor.reporting.ReportForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static final String GOOD = """
      sources:
        - glob: "*_quotedata.csv"
          format: cboe-web-csv
        - glob: positions/*.csv
          format: positions-csv
      books:
        - id: HARBOUR
          name: Harbour income
          owner: Jane Doe
          equity: 25000000
          policy: steward
          recipients: [jane.doe@example.com]
      """;

  private static final String END = ". Nothing was run; correct the file and run again.";

  /** Text of some 3.7 million characters. */
  private static final int MANY = 25_000;

  @TempDir
  private Path folder;

  private Workspace workspace;
  private String file;

  @BeforeEach
  void open() {
    workspace = new Workspace(folder);
    file = workspace.configuration().toString();
  }

  /** Longer than SnakeYAML takes by itself; from the last to the first. */
  @Test
  void givenTensOfThousandsOfBooks_whenRead_thenEachIsFoundByItsId() throws IOException {
    StringBuilder text = new StringBuilder(GOOD.substring(0, GOOD.indexOf("books:")) + "books:\n");
    for (int book = MANY - 1; book >= 0; book--) {
      text.append(
          "  - { id: b%05d, name: Book %d, owner: Jane Doe, equity: %d, policy: own, recipients: [jane.doe@example.com, risk@example.com] }\n"
              .formatted(book, book, 1_000_000 + book));
    }
    text.append("policies: { own: { preset: steward } }\n");
    Settings settings = read(text.toString());
    assertThat(settings.books()).hasSize(MANY);
    for (int book = 0; book < MANY; book++) {
      assertThat(settings.book("b%05d".formatted(book)).orElseThrow().book().equity())
          .isEqualTo(1_000_000 + book);
    }
    assertThat(settings.book("b")).isEmpty();
    assertThat(settings.book("b99999")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "books: &mine\n  - &first { id: %s }",
        "books:\n  - { id: %s }",
        "books: [{ id: %s }]"
      })
  void givenBooksInAnyForm_whenRead_thenOfOneAndTheSameHash(String form) throws IOException {
    String rest =
        "name: A, owner: Jane Doe, equity: 25000000, policy: steward, recipients: [j@example.com]";
    String head = GOOD.substring(0, GOOD.indexOf("books:"));
    Settings expected = read(head + "books:\n  - { id: A, " + rest + " }\n");
    Settings settings = read(head + form.formatted("A, " + rest) + "\n");
    assertThat(settings.books()).isEqualTo(expected.books());
    assertThat(settings.hash()).isEqualTo(expected.hash());
  }

  @Test
  void givenShortestConfiguration_whenRead_thenDefaultsAreTheOutboxAndOurOwnFile()
      throws IOException {
    Settings settings = read(GOOD);
    assertThat(settings.books()).hasSize(1);
    assertThat(settings.sources()).hasSize(2);
    assertThat(settings.mail().smtp()).isEmpty();
    assertThat(settings.database()).isEmpty();
    assertThat(settings.rejectedShare()).isEqualTo(0.5);
    assertThat(settings.fallbackRate()).isEqualTo(0.05);
  }

  @Test
  void givenDatesOfTheFomc_whenRead_thenTheyWinAndCountAsConfiguration() throws IOException {
    String shipped = read(GOOD).hash();
    Files.writeString(
        folder.resolve("fomc.csv"), "date,status,source\n2027-01-27,scheduled,its own calendar\n");
    Settings settings = read(GOOD + "calendar:\n  fomc: fomc.csv\n");
    assertThat(settings.fomc().next(LocalDate.of(2027, 1, 1)))
        .contains(new FomcMeeting(
            LocalDate.of(2027, 1, 27), FomcMeeting.Status.SCHEDULED, "its own calendar"));
    assertThat(settings.calendarOverrides()).isEmpty();
    assertThat(settings.hash()).isNotEqualTo(shipped);
  }

  @Test
  void givenFaultyDatesOfTheFomc_whenRead_thenConfigurationErrorWithTheirLine() throws IOException {
    Path dates = folder.resolve("fomc.csv");
    Files.writeString(dates, "date,status,source\n2027-01-27,sheduled,its own calendar\n");
    assertThatThrownBy(() -> read(GOOD + "calendar:\n  fomc: fomc.csv\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            dates
                + ":2: column 'status' has 'sheduled', expected scheduled, unscheduled, tentative or cancelled. Nothing was run; correct the file and run again.");
  }

  @Test
  void givenNoFile_whenRead_thenItSaysWhatWritesOne() {
    assertThatThrownBy(() -> SettingsReader.read(workspace))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            file
                + ": no such file, expected the configuration of the workspace. Nothing was run; 'nightcondor demo' writes an example.");
  }

  @Test
  void givenUnknownKey_whenRead_thenFileLineKeyAndNearestKnownKey() {
    assertWrong(
        GOOD.replace("recipients:", "recipents:"),
        ":12: unknown key 'recipents' in books[0], expected one of equity, id, limits, name, owner, policy, recipients, reports, treasuryBills; the nearest is 'recipients'");
    assertWrong(
        GOOD + "polices:\n  x:\n    preset: steward\n",
        ":13: unknown key 'polices', expected one of admission, backtest, backup, books, calendar, database, disk, heartbeat, inbox, limits, log, mail, metrics, policies, rates, risk, sources, workers; the nearest is 'policies'");
  }

  @Test
  void givenWorkers_whenRead_thenBrokersAndWhatHoldsWhereNothingIsSaid() throws IOException {
    String database = "database: { url: 'jdbc:postgresql://db/nightcondor' }\n";
    WorkersSettings workers = read(GOOD + database
            + "workers: { broker: 'one.example.com:61617, [::1]:61616' }\n")
        .workers()
        .orElseThrow();
    assertThat(workers.brokers()).containsExactly("one.example.com:61617", "[::1]:61616");
    assertThat(workers.tls()).as("nothing travels in the clear unless asked to").isTrue();
    assertThat(workers.queue()).isEqualTo("nightcondor");
    assertThat(workers.patience()).isEqualTo(Duration.ofMinutes(30));
    assertThat(read(GOOD + database).hash())
        .as("who does the work changes no report")
        .isEqualTo(read(GOOD + database + "workers: { broker: 'b:1' }\n").hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"broker", "broker:0", "broker:65536", "tcp://broker:1", "a:1;b:2", "a:1,,b:2"})
  void givenBrokerThatIsNoHostAndPort_whenRead_thenRefused(String broker) {
    assertWrong(
        GOOD
            + "database: { url: 'jdbc:postgresql://db/nightcondor' }\nworkers: { broker: '"
            + broker + "' }\n",
        ":14: key 'workers.broker' has '%s', expected host and port such as broker.example.com:61617, or several with commas between them"
            .formatted(broker));
  }

  @Test
  void givenWorkersWithoutADatabase_whenRead_thenRefused() {
    assertWrong(
        GOOD + "workers: { broker: 'b:1' }\n",
        ":13: key 'workers.broker' has 'b:1', expected database.url beside it: workers need a store that they can reach");
  }

  @Test
  void givenBookWithoutRecipients_whenRead_thenRefusedUnlessItSaysNobody() throws IOException {
    String expected = ", expected a list of addresses, or [] for nobody";
    assertWrong(
        GOOD.replace("    recipients: [jane.doe@example.com]\n", ""),
        ":7: key 'books[0].recipients' is missing" + expected);
    assertWrong(
        GOOD.replace("[jane.doe@example.com]", ""),
        ":12: key 'books[0].recipients' has 'something that is no list'" + expected);
    Settings nobody = read(GOOD.replace("[jane.doe@example.com]", "[]"));
    assertThat(nobody.books().get(0).recipients()).isEmpty();
    assertThat(nobody.hash()).isEqualTo(read(GOOD).hash());
  }

  private static String withReports(String reports) {
    return GOOD.replace("    recipients:", "    reports: " + reports + "\n    recipients:");
  }

  private Set<ReportForm> reports(String text) throws IOException {
    return read(text).books().get(0).reports();
  }

  @Test
  void givenReportsOfABook_whenRead_thenTheseAndWhatIsAttachedByItself() throws IOException {
    assertThat(reports(GOOD)).isEqualTo(ReportForm.ALL);
    assertThat(reports(withReports("[html, xlsx, html]"))).isEqualTo(ReportForm.ALL);
    assertThat(reports(withReports("[html]"))).containsExactly(ReportForm.HTML);
    assertThat(reports(withReports("[]"))).isEmpty();
    assertThat(recipient(withReports("[html]")).attach()).containsExactly(Attachment.HTML);
    assertThat(recipient(withReports("[xlsx]")).attach()).containsExactly(Attachment.XLSX);
    assertThat(recipient(withReports("[]")).attach()).isEmpty();
  }

  private Recipient recipient(String text) throws IOException {
    return read(text).books().get(0).recipients().get(0);
  }

  @Test
  void givenReportsThatThereAreNot_whenRead_thenRefused() {
    String expected = ", expected a list of xlsx, html or both, or [] for neither";
    assertWrong(
        withReports("[xlsx, htm]"),
        ":12: key 'books[0].reports' has 'htm'" + expected + "; the nearest is 'html'");
    assertWrong(
        withReports("html"),
        ":12: key 'books[0].reports' has 'something that is no list'" + expected);
    assertWrong(
        withReports("[[html]]"), ":12: key 'books[0].reports' has 'a list or mapping'" + expected);
  }

  @Test
  void givenAttachmentThatTheBookHasNot_whenRead_thenRefused() throws IOException {
    String chosen = "{address: a@b.example, attach: [json, xlsx]}";
    assertWrong(
        withReports("[html]").replace("jane.doe@example.com", chosen),
        ":13: key 'books[0].recipients[0].attach' has 'xlsx', expected one of what the book has:"
            + " html, json, as its reports are [html]");
    assertWrong(
        withReports("[]").replace("jane.doe@example.com", chosen),
        ":13: key 'books[0].recipients[0].attach' has 'xlsx', expected one of what the book has:"
            + " json, as its reports are []");
    assertThat(recipient(withReports("[xlsx]").replace("jane.doe@example.com", chosen))
            .attach())
        .containsExactly(Attachment.XLSX, Attachment.JSON);
  }

  /** Pages lead to what is drawn, and workers draw it: what is left out is of the configuration. */
  @Test
  void givenReports_whenHashed_thenAllOfThemAsBeforeTheyCouldBeChosen() throws IOException {
    String hash = read(GOOD).hash();
    assertThat(read(withReports("[html, xlsx]")).hash()).isEqualTo(hash);
    assertThat(Stream.of("[]", "[xlsx]", "[html]")
            .map(reports -> readUnchecked(withReports(reports)).hash()))
        .doesNotContain(hash)
        .doesNotHaveDuplicates();
  }

  private Settings readUnchecked(String text) {
    try {
      return read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void givenManyBooksThatSayTheSame_whenRead_thenTheyShareIt() throws IOException {
    StringBuilder text = new StringBuilder(GOOD.substring(0, GOOD.indexOf("books:")) + "books:\n");
    for (int book = 0; book < 3; book++) {
      text.append(
          "  - { id: b%d, name: B, owner: O, equity: 1, policy: steward, reports: [html], recipients: [a@b.example, { address: c@b.example, attach: [json] }] }\n"
              .formatted(book));
    }
    List<BookSettings> books = read(text.toString()).books();
    for (BookSettings book : books) {
      assertThat(book.reports()).isSameAs(books.get(0).reports());
      for (int person = 0; person < 2; person++) {
        assertThat(book.recipients().get(person).attach())
            .isSameAs(books.get(0).recipients().get(person).attach());
      }
    }
  }

  @Test
  void givenOptionOfASource_whenItsFormatDoesNotKnowIt_thenNearestIsNamed() {
    String glob = GOOD.substring(0, GOOD.indexOf("books:"));
    String books = GOOD.substring(GOOD.indexOf("books:"));
    String history = glob + "  - glob: vix.csv\n    format: index-history-csv\n";
    assertWrong(
        history + "    options: { symbl: VIX }\n" + books,
        ":8: unknown key 'symbl' in sources[2].options of format index-history-csv, expected one of largestMegabytes, symbol; the nearest is 'symbol'");
    assertWrong(
        history + books,
        ":6: option 'symbol' of format index-history-csv is missing in 'sources[2]', expected a symbol such as SPX or VIX3M");
    assertWrong(
        history + "    options: { symbol: VIX, largestMegabytes: 0 }\n" + books,
        ":8: key 'sources[2].options.largestMegabytes' has '0', expected whole megabytes from 1 to 100000, such as 2000");
    assertWrong(
        history + "    options: { symbol: VIX, largestMegabytes: 100001 }\n" + books,
        ":8: key 'sources[2].options.largestMegabytes' has '100001', expected whole megabytes from 1 to 100000, such as 2000");
  }

  @Test
  void givenAdmissionAndInbox_whenRead_thenValuesAndDefaults() throws IOException {
    Settings plain = read(GOOD);
    Settings changed = read(GOOD
        + "admission: { partialBelow: 0.9, partialSessions: 4 }\ninbox: { quietSeconds: 0 }\n");

    assertThat(plain.admission()).isEqualTo(AdmissionLimits.standard());
    assertThat(plain.inbox())
        .isEqualTo(new InboxSettings(Duration.ofSeconds(2), Duration.ofSeconds(300)));
    assertThat(changed.admission())
        .isEqualTo(new AdmissionLimits(0.9, 4, 4, 0.5, 0.005, 0.5, 0.002));
    assertThat(changed.inbox().quiet()).isZero();
    assertThat(changed.hash()).isNotEqualTo(plain.hash());
    // how long a run waits changes no report
    assertThat(read(GOOD + "inbox: { waitSeconds: 5 }\n").hash()).isEqualTo(plain.hash());
    assertWrong(
        GOOD + "admission: { wipedAbove: 2 }\n",
        ":13: key 'admission.wipedAbove' has '2', expected a fraction from 0 to 1, such as 0.5");
    assertWrong(
        GOOD + "admission: { partialSessions: 4, partialMinimum: 5 }\n",
        ":13: key 'admission.partialMinimum' has '5', expected whole sessions from 1 to 4, such as 4");
    assertWrong(
        GOOD + "inbox: { waitSeconds: 1.5 }\n",
        ":13: key 'inbox.waitSeconds' has '1.5', expected whole seconds from 0 to 36000, such as 300");
    assertWrong(
        GOOD + "inbox: { quitSeconds: 1 }\n",
        ":13: unknown key 'quitSeconds' in inbox, expected one of quietSeconds, waitSeconds; the nearest is 'quietSeconds'");
  }

  @Test
  void givenWindowsOfPastMoves_whenRead_thenValuesAndDefaults() throws IOException {
    Settings plain = read(GOOD);
    Settings shorter = read(GOOD + "risk: { historyDays: 250 }\n");
    Settings stressed = read(GOOD + "risk: { stressedFrom: 2020-02-03, stressedTo: 2020-04-30 }\n");

    // DOMAIN F5
    assertThat(plain.tails())
        .isEqualTo(new TailWindows(500, LocalDate.of(2008, 9, 1), LocalDate.of(2009, 5, 31)));
    assertThat(shorter.tails())
        .isEqualTo(new TailWindows(250, LocalDate.of(2008, 9, 1), LocalDate.of(2009, 5, 31)));
    assertThat(stressed.tails())
        .isEqualTo(new TailWindows(500, LocalDate.of(2020, 2, 3), LocalDate.of(2020, 4, 30)));
    assertThat(shorter.hash()).isNotEqualTo(plain.hash());
    assertThat(stressed.hash()).isNotEqualTo(plain.hash());
    assertWrong(
        GOOD + "risk: { historyDays: 59 }\n",
        ":13: key 'risk.historyDays' has '59', expected whole days from 60 to 5000, such as 500");
    assertWrong(
        GOOD + "risk: { historyDays: 250.5 }\n",
        ":13: key 'risk.historyDays' has '250.5', expected whole days from 60 to 5000, such as 500");
    assertWrong(
        GOOD + "risk:\n  stressedFrom: 2020-02-30\n  stressedTo: 2020-04-30\n",
        ":14: key 'risk.stressedFrom' has '2020-02-30', expected a date such as 2008-09-01");
    assertWrong(
        GOOD + "risk:\n  stressedFrom: 2020-02-03\n",
        ":14: key 'risk.stressedTo' is missing, expected a date such as 2009-05-31");
    assertWrong(
        GOOD + "risk:\n  stressedFrom: 2020-02-03\n  stressedTo: 2020-02-02\n",
        ":15: key 'risk.stressedTo' has '2020-02-02', expected a date from stressedFrom on, 2020-02-03");
    assertWrong(
        GOOD + "risk: { stressFrom: 2020-02-03 }\n",
        ":13: unknown key 'stressFrom' in risk, expected one of historyDays, stressedFrom, stressedTo; the nearest is 'stressedFrom'");
  }

  @Test
  void givenLimitsOfABook_whenRead_thenItsPolicyHasThemAndNoOtherBooks() throws IOException {
    String second = GOOD.substring(GOOD.indexOf("  - id: HARBOUR")).replace("HARBOUR", "QUAY");
    String limits = "    limits: { margin: 0.4, quickRatio: 1.25 }\n";
    Settings settings = read(GOOD + limits + second);

    Policy own = settings.book("HARBOUR").orElseThrow().policy();
    Policy other = settings.book("QUAY").orElseThrow().policy();
    assertThat(own.number(PolicyKey.LIMIT_MARGIN)).isEqualTo(0.4);
    assertThat(own.number(PolicyKey.LIMIT_QUICK_RATIO)).isEqualTo(1.25);
    assertThat(own.name()).isEqualTo("steward");
    for (PolicyKey key : PolicyKey.values()) {
      assertThat(other.text(key)).as(key.key()).isEqualTo(Policy.steward().text(key));
    }
    assertThat(read(GOOD + limits).hash())
        .isEqualTo(read(GOOD + limits.replace("0.4", "0.40")).hash())
        .isNotEqualTo(read(GOOD).hash());
  }

  @Test
  void givenWrongLimitOfABook_whenRead_thenFileLineKeyAndWhatIsExpected() {
    assertWrong(
        GOOD + "    limits:\n      margin: 1.5\n",
        ":14: key 'books[0].limits.margin' has '1.5', expected a number from 0 to 1");
    assertWrong(
        GOOD + "    limits:\n      quickRatio: -1\n",
        ":14: key 'books[0].limits.quickRatio' has '-1', expected a number from 0 to 1000");
    assertThatThrownBy(() -> read(GOOD + "    limits:\n      maxLos: 0.2\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            file
                + ":14: unknown key 'maxLos' in books[0].limits, expected one of condorMaxLoss, expectedShortfall, ")
        .hasMessageEndingWith("; the nearest is 'maxLoss'" + END);
  }

  /** sha-256 of the 17 lines that the version without windows and limits of a book hashed. */
  @Test
  void givenConfigurationOfAnEarlierVersion_whenHashed_thenTheSameHash() throws IOException {
    assertThat(read(GOOD).hash())
        .isEqualTo("93dad1a441a81a1e21750fc6aba650bd318832834cd1f386e396c58f10642a5a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"index.html", "Index.HTML", "manifest.json", "rejects.csv", "books-001.html"})
  void givenBookNamedLikeAFileOfTheNight_whenRead_thenRefused(String id) {
    assertWrong(
        GOOD.replace("id: HARBOUR", "id: " + id),
        ":7: key 'books[0].id' has '%s', expected a name for the book's folder; a file of each night has this one"
            .formatted(id));
  }

  @Test
  void givenTwoBooksThatDifferByCapitals_whenRead_thenRefused() {
    String second = GOOD.substring(GOOD.indexOf("  - id: HARBOUR")).replace("HARBOUR", "harbour");
    assertWrong(
        GOOD + second,
        ":13: key 'books[1].id' has 'harbour', expected an id of its own; the book at line 7 has it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "a/b",
        ".hidden",
        "-x",
        "a b",
        "a\\\\b",
        "",
        "=1+1",
        "a\\nb",
        "über",
        "a\\u0000b"
      })
  void givenBookIdOutsideTheAllowedLetters_whenRead_thenRefused(String id) {
    assertThatThrownBy(() -> read(GOOD.replace("HARBOUR", '"' + id + '"')))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(":7: key 'books[0].id' has '");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "a@b, c@d",
        "a@b,c@d",
        "a@b\\r\\nBcc: x@y",
        "Jane <a@b.example>",
        "a b@c.example",
        "a@",
        "@b.example",
        "a@b@c.example",
        ""
      })
  void givenAddressThatCouldBecomeTwoOrAHeader_whenRead_thenRefused(String address) {
    assertThatThrownBy(() -> read(GOOD.replace("jane.doe@example.com", '"' + address + '"')))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(":12: key 'books[0].recipients[0]' of book HARBOUR has '")
        .hasMessageContaining(", expected one plain address such as jane.doe@example.com")
        .hasMessageEndingWith(END)
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("\n", "\r"));
  }

  @Test
  void givenAddressesThatAreNotOne_whenRead_thenTheFixIsNamed() {
    String expected = ", expected one plain address such as jane.doe@example.com; ";
    assertWrong(
        GOOD.replace("jane.doe@example.com", "a@b.example, \"Joe <c@d.example>\""),
        ":12: key 'books[0].recipients[1]' of book HARBOUR has 'Joe <c@d.example>'" + expected
            + "the nearest is 'c@d.example'");
    assertWrong(
        GOOD.replace("jane.doe@example.com", "\"a@b.example, c@d.example\""),
        ":12: key 'books[0].recipients[0]' of book HARBOUR has 'a@b.example, c@d.example'"
            + expected + "write each as an item of its own: [a@b.example, c@d.example]");
    assertWrong(
        GOOD.replace("jane.doe@example.com", "a@b.example, A@b.example"),
        ":12: key 'books[0].recipients[1]' of book HARBOUR has 'A@b.example', expected each address"
            + " once; it is the one of recipients[0]");
    assertWrong(
        GOOD.replace("jane.doe@example.com", "[a@b.example]"),
        ":12: key 'books[0].recipients[0]' of book HARBOUR has 'a list', expected one plain address"
            + " such as jane.doe@example.com or a mapping of address and attach");
  }

  @Test
  void givenRecipientsWithChoices_whenRead_thenEachHasItsOwn() throws IOException {
    List<Recipient> recipients = read(GOOD.replace(
            "jane.doe@example.com", "z@b.example, {address: a@b.example, attach: [json, xlsx]}"))
        .books()
        .get(0)
        .recipients();
    assertThat(recipients)
        .containsExactly(
            new Recipient("a@b.example", List.of(Attachment.XLSX, Attachment.JSON)),
            new Recipient("z@b.example", List.of(Attachment.XLSX, Attachment.HTML)));
    assertWrong(
        GOOD.replace("jane.doe@example.com", "{address: a@b.example, attach: [xls]}"),
        ":12: key 'books[0].recipients[0].attach' has 'xls', expected a list of html, json, xlsx;"
            + " the nearest is 'xlsx'");
    assertWrong(
        GOOD.replace("jane.doe@example.com", "{adress: a@b.example}"),
        ":12: unknown key 'adress' in books[0].recipients[0], expected one of address, attach; the"
            + " nearest is 'address'");
  }

  @Test
  void givenLargestMail_whenRead_thenInBytesAndTenMegabytesOtherwise() throws IOException {
    assertThat(read(GOOD).mail().largestBytes()).isEqualTo(10L * 1024 * 1024);
    assertThat(read(GOOD + "mail: {largestMegabytes: 25}\n").mail().largestBytes())
        .isEqualTo(25L * 1024 * 1024);
    assertWrong(
        GOOD + "mail: {largestMegabytes: 0}\n",
        ":13: key 'mail.largestMegabytes' has '0', expected whole megabytes from 1 to 100, such as 10");
  }

  @Test
  void givenUnknownPolicyOrFormat_whenRead_thenNearestIsNamed() {
    assertThatThrownBy(() -> read(GOOD.replace("steward", "stewart")))
        .hasMessageStartingWith(file + ":11: key 'books[0].policy' has 'stewart', expected one of ")
        .hasMessageContaining("; the nearest is 'steward'");
    assertThatThrownBy(() -> read(GOOD.replace("cboe-web-csv", "cboe-csv")))
        .hasMessageStartingWith(
            file + ":3: key 'sources[0].format' has 'cboe-csv', expected one of ")
        .hasMessageContaining("; the nearest is 'cboe-web-csv'");
  }

  @Test
  void givenUnknownThreshold_whenRead_thenNearestIsNamed() {
    assertThatThrownBy(() -> read(GOOD
            + "policies:\n  mine:\n    preset: steward\n    overrides:\n      no.such.key: 1\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            file + ":16: key 'policies.mine.overrides' has 'no.such.key: 1', expected ");
  }

  @Test
  void givenKeyTwice_whenRead_thenBothLinesAreNamed() {
    assertWrong(
        GOOD + "rates:\n  fallback: 0.05\nrates:\n  fallback: 0.04\n",
        ":15: key 'rates' stands twice, first at line 13, expected it once");
  }

  @Test
  void givenTextThatIsNoYaml_whenRead_thenLine() {
    assertThatThrownBy(() -> read(GOOD + "mail: [outbox\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(file + ":14: this is no YAML: ");
  }

  @Test
  void givenNumberThatIsNone_whenRead_thenRefused() {
    assertWrong(
        GOOD.replace("25000000", "25m"),
        ":10: key 'books[0].equity' has '25m', expected US dollars above 0, such as 25000000");
    assertWrong(
        GOOD.replace("25000000", "-1"),
        ":10: key 'books[0].equity' has '-1', expected US dollars above 0, such as 25000000");
  }

  @Test
  void givenTreasuryBills_whenRead_thenOfTheBookAndOfTheHash() throws IOException {
    Settings without = read(GOOD);
    Settings with = read(GOOD.replace("25000000", "25000000\n    treasuryBills: 4000000"));

    assertThat(without.books().get(0).book().treasuryBills()).isZero();
    assertThat(with.books().get(0).book().treasuryBills()).isEqualTo(4_000_000);
    assertThat(with.hash()).isNotEqualTo(without.hash());
  }

  @Test
  void givenTreasuryBillsThatCannotBe_whenRead_thenRefused() {
    String expected = ", expected US dollars from 0 up to the equity";
    assertWrong(
        GOOD.replace("25000000", "25000000\n    treasuryBills: 26000000"),
        ":11: key 'books[0].treasuryBills' has '26000000'" + expected);
    assertWrong(
        GOOD.replace("25000000", "25000000\n    treasuryBills: -1"),
        ":11: key 'books[0].treasuryBills' has '-1'" + expected);
  }

  @Test
  void givenPasswordFileThatOthersMayRead_whenRead_thenRefusedWithTheCommand() throws IOException {
    Path password = Files.writeString(folder.resolve("secret"), "s3cret\n");
    String smtp = GOOD
        + "mail: {mode: smtp, host: mail.example.com, port: 587, username: n, passwordFile: secret}\n";
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> read(smtp))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "%s: mode is rw-r--r--, expected rw------- (0600), since it holds a secret. Nothing was run; type: chmod 600 %s"
                .formatted(password, password));
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    Login login = read(smtp).mail().smtp().orElseThrow().login().orElseThrow();
    assertThat(login.password().reveal()).isEqualTo("s3cret");
    assertThat(login.toString()).doesNotContain("s3cret");
  }

  @Test
  void givenSameValuesInOtherOrder_whenHashed_thenSameHash() throws IOException {
    String hash = read(GOOD).hash();
    int books = GOOD.indexOf("books:");
    assertThat(read(GOOD.substring(books) + "# a remark\n" + GOOD.substring(0, books))
            .hash())
        .isEqualTo(hash);
    assertThat(read(GOOD.replace("25000000", "25000000.00")).hash()).isEqualTo(hash);
    assertThat(read(GOOD.replace("jane.doe@", "john.doe@")).hash()).isEqualTo(hash);
    assertThat(read(GOOD + "mail: {mode: outbox, from: a@example.com}\n").hash())
        .isEqualTo(hash);
  }

  @Test
  void givenValueThatReportsDependOn_whenChanged_thenOtherHash() throws IOException {
    String hash = read(GOOD).hash();
    assertThat(read(GOOD.replace("25000000", "25000001")).hash()).isNotEqualTo(hash);
    assertThat(read(GOOD.replace("Jane Doe", "John Doe")).hash()).isNotEqualTo(hash);
    assertThat(read(GOOD + "rates: {fallback: 0.04}\n").hash()).isNotEqualTo(hash);
    assertThat(read(GOOD.replace("*_quotedata.csv", "*_q.csv")).hash()).isNotEqualTo(hash);
  }

  private void assertWrong(String text, String complaint) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(file + complaint + END);
  }

  private Settings read(String text) throws IOException {
    Files.writeString(workspace.configuration(), text);
    return SettingsReader.read(workspace);
  }
}
