package io.nightcondor.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.Samples;
import io.nightcondor.ingest.admission.Admission;
import io.nightcondor.ingest.admission.AdmissionLimits;
import io.nightcondor.ingest.admission.SmallChain;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.format.AdmittedRows;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.InboxManifest;
import io.nightcondor.ingest.inbox.InputChangingException;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import io.nightcondor.ingest.source.RowOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes a second time, on the store that the first came into. */
class CorrectionsTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 8, 16);

  private static final List<SourceRule> SOURCES = List.of(
      new SourceRule("spx*", SourceFormat.CBOE_WEB_CSV, Map.of()),
      new SourceRule("vix*", SourceFormat.INDEX_HISTORY_CSV, Map.of("symbol", "VIX")),
      new SourceRule("positions/*", SourceFormat.POSITIONS_CSV, Map.of()));

  private static final String HELD =
      "book,symbol,quantity,price,trade_date\nalpha,SPXW240816P05000000,-1,12.35,2024-07-10\n";

  @TempDir
  private Path folder;

  private SourceFileStore files;
  private RowStore rows;
  private Path inbox;

  @BeforeEach
  void open() throws IOException {
    DataSource database = TestDatabases.h2(folder);
    files = new SourceFileStore(database);
    rows = new RowStore(database);
    inbox = Files.createDirectories(folder.resolve("inbox"));
  }

  /** Monday's three files as they first come. */
  private static SortedMap<String, String> first() {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("spx.csv", chain(5200));
    texts.put("vix.csv", Samples.history());
    texts.put("positions/alpha.csv", HELD);
    return texts;
  }

  private static SortedMap<String, String> first(String name, String text) {
    SortedMap<String, String> texts = first();
    texts.put(name, text);
    return texts;
  }

  private static String chain(double forward) {
    return chain(MONDAY, SmallChain.of(EXPIRY, forward), forward);
  }

  private static String chain(LocalDate session, SmallChain chain, double print) {
    String day = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).format(session);
    return chain.text(day + " at 5:10 PM EDT", print);
  }

  @Test
  void givenSameBytes_whenRevised_thenAcceptedAgain() throws IOException {
    night(MONDAY, 1, first());
    assertVerdicts(night(MONDAY, 2, first()), "ACCEPTED ACCEPTED ACCEPTED");
  }

  @Test
  void givenOtherChain_whenRevised_thenCorrectionAndTheOldRevisionKept() throws IOException {
    List<AdmittedFile> old = night(MONDAY, 1, first());
    List<AdmittedFile> revised = night(MONDAY, 2, first("spx.csv", chain(5201)));
    assertVerdicts(revised, "ACCEPTED CORRECTION ACCEPTED");
    assertThat(revised.get(1).message())
        .isEqualTo(
            "spx.csv: other bytes than in an earlier revision of this session. File read, 83 rows.");
    assertThat(files.files(new NightKey(MONDAY, 1))).isEqualTo(old);
  }

  @Test
  void givenSecondCorrection_whenRevised_thenCorrection() throws IOException {
    night(MONDAY, 1, first());
    night(MONDAY, 2, first("spx.csv", chain(5201)));
    assertVerdicts(night(MONDAY, 3, first("spx.csv", chain(5202))), "ACCEPTED CORRECTION ACCEPTED");
  }

  @Test
  void givenTheFirstBytesAgain_whenRevised_thenCorrectionOfTheCorrection() throws IOException {
    night(MONDAY, 1, first());
    night(MONDAY, 2, first("spx.csv", chain(5201)));
    assertVerdicts(night(MONDAY, 3, first()), "ACCEPTED CORRECTION ACCEPTED");
  }

  @Test
  void givenOtherPositions_whenRevised_thenOnlyTheyAreACorrection() throws IOException {
    night(MONDAY, 1, first());
    assertVerdicts(
        night(MONDAY, 2, first("positions/alpha.csv", HELD.replace("-1", "-2"))),
        "CORRECTION ACCEPTED ACCEPTED");
  }

  @Test
  void givenPositionsThatAreGone_whenRevised_thenCorrectionWithoutRows() throws IOException {
    night(MONDAY, 1, first());
    String none = HELD.lines().findFirst().orElseThrow() + "\n";
    List<AdmittedFile> revised = night(MONDAY, 2, first("positions/alpha.csv", none));
    assertVerdicts(revised, "CORRECTION ACCEPTED ACCEPTED");
    assertThat(revised.get(0).rows()).isZero();
  }

  @Test
  void givenOtherHistory_whenRevised_thenOnlyItIsACorrection() throws IOException {
    night(MONDAY, 1, first());
    assertVerdicts(
        night(MONDAY, 2, first("vix.csv", Samples.history().replace("38.57", "38.58"))),
        "ACCEPTED ACCEPTED CORRECTION");
  }

  @Test
  void givenTwoOtherFiles_whenRevised_thenBothAreCorrections() throws IOException {
    night(MONDAY, 1, first());
    SortedMap<String, String> both = first("spx.csv", chain(5201));
    both.put("positions/alpha.csv", HELD.replace("-1", "-2"));
    assertVerdicts(night(MONDAY, 2, both), "CORRECTION CORRECTION ACCEPTED");
  }

  @Test
  void givenOtherName_whenRevised_thenAcceptedSinceTheBytesAreKnownAndNoRowIsTwice()
      throws IOException {
    night(MONDAY, 1, first());
    SortedMap<String, String> renamed = first();
    renamed.put("spx_final.csv", renamed.remove("spx.csv"));
    assertVerdicts(night(MONDAY, 2, renamed), "ACCEPTED ACCEPTED ACCEPTED");
  }

  @Test
  void givenOtherNameBesideTheOld_whenRevised_thenDuplicate() throws IOException {
    night(MONDAY, 1, first());
    assertVerdicts(
        night(MONDAY, 2, first("spx_final.csv", chain(5200))),
        "ACCEPTED ACCEPTED DUPLICATE ACCEPTED");
  }

  @Test
  void givenCorrectionWithRowsMissing_whenRevised_thenPartialAndBothAreSaid() throws IOException {
    fiveSessionsBefore();
    night(MONDAY, 1, first());
    SmallChain half = SmallChain.of(EXPIRY, 5200).cut(21);
    List<AdmittedFile> revised = night(MONDAY, 2, first("spx.csv", chain(MONDAY, half, 5200)));
    assertVerdicts(revised, "ACCEPTED PARTIAL ACCEPTED");
    // two quotes of 21 strikes and the print, of two of 41 and the print
    assertThat(revised.get(1).message())
        .isEqualTo(
            "spx.csv: has 43 rows, expected at least 80 % (admission.partialBelow) of 83, the median"
                + " of the last 5 sessions. Other bytes than in an earlier revision of this session."
                + " File read, 43 rows.");
  }

  @Test
  void givenCorrectionWithoutAHeldSeries_whenRevised_thenPartialNamesIt() throws IOException {
    night(MONDAY, 1, first());
    SmallChain lower = SmallChain.of(EXPIRY, 5200).cut(10);
    List<AdmittedFile> revised = night(MONDAY, 2, first("spx.csv", chain(MONDAY, lower, 5200)));
    assertThat(revised.get(1).message())
        .contains("lacks 1 series that books hold: SPXW240816P05000000.")
        .contains("Other bytes than in an earlier revision");
    assertVerdicts(revised, "ACCEPTED PARTIAL ACCEPTED");
  }

  @Test
  void givenCorrectionWithAnOldPrint_whenRevised_thenMixedAndBothAreSaid() throws IOException {
    night(MONDAY, 1, first());
    SmallChain chain = SmallChain.of(EXPIRY, 5200);
    List<AdmittedFile> revised = night(MONDAY, 2, first("spx.csv", chain(MONDAY, chain, 5180)));
    assertVerdicts(revised, "ACCEPTED MIXED ACCEPTED");
    // 5200 / 5180 is 1.00386
    assertThat(revised.get(1).message())
        .isEqualTo(
            "spx.csv: Q17 INDEX_TIME: its SPX print 5,180.00 and the level 5,200.00 of its options are"
                + " 0.39 % apart, expected at most 0.2 % (admission.mixedAbove). Prices use the"
                + " options' parity forwards, and the close is that of an index history if there is"
                + " one. Other bytes than in an earlier revision of this session. File read, 83 rows.");
  }

  @Test
  void givenCutCorrection_whenRepairedInTheSameRevision_thenTruncatedAndThenCorrection()
      throws IOException {
    night(MONDAY, 1, first());
    String corrected = chain(5201);
    String cut = corrected.substring(0, corrected.length() - 10);
    assertVerdicts(night(MONDAY, 2, first("spx.csv", cut)), "ACCEPTED TRUNCATED ACCEPTED");
    files.forget(new NightKey(MONDAY, 2));
    assertVerdicts(night(MONDAY, 2, first("spx.csv", corrected)), "ACCEPTED CORRECTION ACCEPTED");
  }

  @Test
  void givenFileThatWasNotRead_whenReplaced_thenAcceptedSinceNothingIsCorrected()
      throws IOException {
    String friday = chain(FRIDAY, SmallChain.of(EXPIRY, 5300), 5300);
    assertVerdicts(night(MONDAY, 1, first("spx.csv", friday)), "ACCEPTED STALE ACCEPTED");
    assertVerdicts(night(MONDAY, 2, first()), "ACCEPTED ACCEPTED ACCEPTED");
  }

  @Test
  void givenCorrectionWithFridaysQuotes_whenRevised_thenStale() throws IOException {
    SmallChain friday = SmallChain.of(EXPIRY, 5300);
    night(FRIDAY, 1, new TreeMap<>(Map.of("spx.csv", chain(FRIDAY, friday, 5300))));
    night(MONDAY, 1, first());
    assertVerdicts(
        night(MONDAY, 2, first("spx.csv", chain(MONDAY, friday, 5300))), "ACCEPTED STALE ACCEPTED");
  }

  @Test
  void givenFridayCorrectedAfterMonday_whenMondayIsRevised_thenHeldAgainstTheCorrection()
      throws IOException {
    SortedMap<String, String> friday =
        new TreeMap<>(Map.of("spx.csv", chain(FRIDAY, SmallChain.of(EXPIRY, 5300), 5300)));
    night(FRIDAY, 1, friday);
    night(MONDAY, 1, first());
    SmallChain corrected = SmallChain.of(EXPIRY, 5310);
    friday.put("spx.csv", chain(FRIDAY, corrected, 5310));
    assertVerdicts(night(FRIDAY, 2, friday), "CORRECTION");
    // Friday's new quotes under Monday's date are stale, and its old ones would not be
    assertVerdicts(
        night(MONDAY, 2, first("spx.csv", chain(MONDAY, corrected, 5310))),
        "ACCEPTED STALE ACCEPTED");
  }

  @Test
  void givenSessionFiveBack_whenCorrected_thenLaterSessionsSayNothingAboutIt() throws IOException {
    List<LocalDate> sessions = fiveSessionsBefore();
    LocalDate oldest = sessions.get(sessions.size() - 1);
    SmallChain half = SmallChain.of(EXPIRY, 5101).cut(21);
    assertVerdicts(
        night(oldest, 2, new TreeMap<>(Map.of("spx.csv", chain(oldest, half, 5101)))),
        "CORRECTION");
  }

  @Test
  void givenFileLeftOutOfOneRevision_whenItIsBack_thenAccepted() throws IOException {
    night(MONDAY, 1, first());
    SortedMap<String, String> without = first();
    without.remove("vix.csv");
    night(MONDAY, 2, without);
    assertVerdicts(
        night(MONDAY, 3, first("vix.csv", Samples.history().replace("38.57", "38.58"))),
        "ACCEPTED ACCEPTED ACCEPTED");
  }

  @Test
  void givenBlankLineMore_whenRevised_thenCorrectionSinceTheBytesDecide() throws IOException {
    night(MONDAY, 1, first());
    assertVerdicts(
        night(MONDAY, 2, first("spx.csv", chain(5200) + "\n")), "ACCEPTED CORRECTION ACCEPTED");
  }

  @Test
  void givenUnfinishedRevision_whenItsFilesAreReplaced_thenNoCorrection() throws IOException {
    night(MONDAY, 1, first());
    files.forget(new NightKey(MONDAY, 1));
    assertVerdicts(night(MONDAY, 1, first("spx.csv", chain(5201))), "ACCEPTED ACCEPTED ACCEPTED");
  }

  @Test
  void givenFileThatGrows_whenAdmitted_thenChangingAndNothingStored() throws IOException {
    write(first());
    InboxFile chain = InboxManifest.read(inbox, MONDAY).files().get(1);
    String grown = chain(5200) + "\n";
    write(first("spx.csv", grown));
    Admission admission = admission(new NightKey(MONDAY, 1));
    assertThatThrownBy(() -> admission.admit(chain))
        .isInstanceOf(InputChangingException.class)
        .hasMessage(String.format(
            Locale.ROOT,
            "spx.csv: had %,d bytes when the run began and has %,d other bytes now: still being written or just replaced. Nothing of it was stored; when the transfer has ended, run again.",
            grown.length() - 1,
            grown.length()));
    assertThat(admission.verdicts()).isEmpty();
    assertThat(files.files(new NightKey(MONDAY, 1))).isEmpty();
  }

  /** Files whose rows the night's own store has are found again by what a restart reads. */
  @Test
  void givenRestartAfterPositions_whenChainAdmitted_thenHeldSeriesAreStillKnown()
      throws IOException {
    NightKey key = new NightKey(MONDAY, 1);
    write(first("spx.csv", chain(MONDAY, SmallChain.of(EXPIRY, 5200).cut(10), 5200)));
    List<InboxFile> all =
        admission(key).inOrder(InboxManifest.read(inbox, MONDAY).files());
    files.save(key, admission(key).admit(all.get(0)));

    AdmittedFile chain = admission(key).admit(all.get(1));

    assertThat(chain.message()).contains("lacks 1 series that books hold: SPXW240816P05000000.");
  }

  /** Whole chains whose quotes move by a tenth of a percent a day, the newest first. */
  private List<LocalDate> fiveSessionsBefore() throws IOException {
    List<LocalDate> sessions = new ArrayList<>();
    LocalDate session = MONDAY;
    for (int i = 1; i <= 5; i++) {
      session = NYSE.previousSession(session);
      sessions.add(session);
    }
    for (int i = sessions.size() - 1; i >= 0; i--) {
      double forward = 5200 - 5 * (i + 1);
      String text = chain(sessions.get(i), SmallChain.of(EXPIRY, forward), forward);
      assertVerdicts(night(sessions.get(i), 1, new TreeMap<>(Map.of("spx.csv", text))), "ACCEPTED");
    }
    return sessions;
  }

  private static void assertVerdicts(List<AdmittedFile> files, String verdicts) {
    assertThat(files)
        .extracting(file -> file.verdict().name())
        .as(files.toString())
        .containsExactlyElementsOf(Arrays.asList(verdicts.split(" ")));
  }

  /** Judges and stores a night; its files in order of name: positions, spx, vix. */
  private List<AdmittedFile> night(LocalDate session, int revision, SortedMap<String, String> texts)
      throws IOException {
    NightKey key = new NightKey(session, revision);
    write(texts);
    Admission admission = admission(key);
    for (InboxFile file : admission.inOrder(InboxManifest.read(inbox, session).files())) {
      files.save(key, admission.admit(file));
    }
    for (AdmittedFile file : files.files(key)) {
      if (file.verdict().isRead()) {
        store(key, file);
      }
    }
    return files.files(key);
  }

  private void store(NightKey key, AdmittedFile file) {
    try (AdmittedRows open = AdmittedRows.open(inbox, file, key.session(), NYSE)) {
      List<RowOutcome> all = new ArrayList<>();
      for (Optional<RowOutcome> row = open.next(); row.isPresent(); row = open.next()) {
        all.add(row.get());
      }
      rows.write(key, file, all);
    }
  }

  private Admission admission(NightKey key) {
    return new Admission(
        inbox,
        key.session(),
        NYSE,
        SOURCES,
        AdmissionLimits.standard(),
        files.prior(key),
        files.files(key));
  }

  private void write(SortedMap<String, String> texts) throws IOException {
    for (String old : List.of("spx.csv", "spx_final.csv", "vix.csv", "positions/alpha.csv")) {
      Files.deleteIfExists(inbox.resolve(old));
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = inbox.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue(), StandardCharsets.UTF_8);
    }
  }
}
