package io.nightcondor.ingest.admission;

import static io.nightcondor.ingest.inbox.Verdict.ACCEPTED;
import static io.nightcondor.ingest.inbox.Verdict.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.Samples;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of another session, by the instant of their date line or by their quotes. */
class StaleFilesTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final String MONDAY_EVENING = "August 5, 2024 at 5:10 PM EDT";

  private static final double FORWARD = 5200;

  @TempDir
  private Path inbox;

  /**
   * The sessions and holidays are those of the exchange: Labor Day 2 September, a half day 3 July.
   */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # session  | date line                         | verdict
      2024-08-05 | August 5, 2024 at 5:10 PM EDT     | ACCEPTED
      2024-08-05 | August 5, 2024 at 4:00 PM EDT     | ACCEPTED
      2024-08-05 | August 5, 2024 at 3:59 PM EDT     | STALE
      2024-08-05 | August 5, 2024 at 9:15 AM EDT     | STALE
      2024-08-05 | August 5, 2024 at 12:05 AM EDT    | STALE
      2024-08-05 | August 5, 2024 at 3:30 PM EST     | ACCEPTED
      2024-08-05 | August 5, 2024 at 2:59 PM EST     | STALE
      2024-08-05 | August 5, 2024 at 9:30 PM EDT     | ACCEPTED
      2024-08-05 | August 6, 2024 at 12:30 AM EDT    | ACCEPTED
      2024-08-05 | August 6, 2024 at 9:00 AM EDT     | ACCEPTED
      2024-08-05 | August 6, 2024 at 4:10 PM EDT     | STALE
      2024-08-05 | August 4, 2024 at 5:00 PM EDT     | STALE
      2024-08-05 | August 3, 2024 at 10:00 AM EDT    | STALE
      2024-08-05 | August 2, 2024 at 5:10 PM EDT     | STALE
      2024-08-05 | August 5, 2023 at 5:10 PM EDT     | STALE
      2024-08-05 | August 5, 2025 at 5:10 PM EDT     | STALE
      2024-08-05 | July 5, 2024 at 5:10 PM EDT       | STALE
      2024-01-05 | January 7, 2024 at 10:52 AM EST   | ACCEPTED
      2024-01-08 | January 7, 2024 at 10:52 AM EST   | STALE
      2024-08-30 | September 2, 2024 at 5:00 PM EDT  | ACCEPTED
      2024-09-03 | September 2, 2024 at 5:00 PM EDT  | STALE
      2024-07-03 | July 3, 2024 at 1:05 PM EDT       | ACCEPTED
      2024-07-03 | July 3, 2024 at 12:59 PM EDT      | STALE
      2024-07-03 | July 4, 2024 at 8:00 PM EDT       | ACCEPTED
      """)
  void givenDateLine_whenAdmitted_thenTheInstantsSessionDecides(
      LocalDate session, String date, Verdict verdict) {
    // an expiry that no session of the table has passed
    String text = SmallChain.of(LocalDate.of(2025, 12, 19), FORWARD).text(date, FORWARD);

    AdmittedFile file = new Door(inbox, session, KnownNights.none()).admit("spx.csv", text);

    assertThat(file.verdict()).as(file.message()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-03T16:14:41, ACCEPTED",
    "2026-08-03T15:59:59, STALE",
    "2026-08-04T01:12:00, ACCEPTED",
    "2026-08-02T18:00:00, STALE",
    "2025-08-03T16:14:41, STALE",
  })
  void givenAsOf_whenAdmitted_thenTheInstantsSessionDecides(String asOf, Verdict verdict) {
    Door door = new Door(inbox, LocalDate.of(2026, 8, 3), KnownNights.none());

    AdmittedFile file =
        door.admit("spx.json", Samples.compactChain().replace("2026-08-03T16:14:41", asOf));

    assertThat(file.verdict()).as(file.message()).isEqualTo(verdict);
  }

  /** Of 82 quotes; half of them are 41, and both limits are to be passed. */
  @ParameterizedTest
  @CsvSource({
    // quotes of the session before, move of the forward, verdict
    "82, 0,      STALE",
    "81, 0,      ACCEPTED",
    "60, 0,      ACCEPTED",
    "60, 0.004,  ACCEPTED",
    "60, 0.006,  STALE",
    "60, -0.004, ACCEPTED",
    "60, -0.006, STALE",
    "60, 0.010,  STALE",
    "42, 0.010,  STALE",
    "41, 0.010,  ACCEPTED",
    "30, 0.010,  ACCEPTED",
    "0,  0.010,  ACCEPTED",
  })
  void givenQuotesOfTheSessionBefore_whenAdmitted_thenStaleIfTheForwardMoved(
      int kept, double move, Verdict verdict) {
    LocalDate expiry = SmallChain.expiry(MONDAY);
    double moved = FORWARD * (1 + move);
    SmallChain before = SmallChain.of(expiry, FORWARD);
    // the quotes that are not kept differ by a point, which is 0.02 %
    SmallChain now =
        SmallChain.of(expiry, move == 0 ? FORWARD - 1 : moved).keeping(kept, before, moved);

    AdmittedFile file = admit(before, now);

    assertThat(file.verdict()).as(file.message()).isEqualTo(verdict);
  }

  @Test
  void givenYesterdaysQuotesUnderANewDate_whenAdmitted_thenSaysSo() {
    SmallChain chain = SmallChain.of(SmallChain.expiry(MONDAY), FORWARD);

    assertThat(admit(chain, chain).message())
        .isEqualTo(
            "spx.csv: all 82 quotes of SPX are those of the session 2024-08-02, expected those of"
                + " 2024-08-05. File not read; put the file of 2024-08-05 in its place and run again.");
  }

  @Test
  void givenTooManyUnchangedQuotes_whenAdmitted_thenTheFiguresAreInTheMessage() {
    LocalDate expiry = SmallChain.expiry(MONDAY);
    SmallChain before = SmallChain.of(expiry, 5200);
    SmallChain now = SmallChain.of(expiry, 5252).keeping(60, before, 5252);

    // 60 of 82 are 73.17 %; 5252 is 1 % above 5200
    assertThat(admit(before, now).message())
        .isEqualTo(
            "spx.csv: 60 of 82 quotes of SPX (73.17 %) are those of the session 2024-08-02, although"
                + " the forward of 2024-08-16 moved from 5,200.00 to 5,252.00 (1 %), expected at most"
                + " 50 % (admission.unchangedAbove) with a move above 0.5 % (admission.forwardMove)."
                + " File not read; put the file of 2024-08-05 in its place and run again.");
  }

  /** What expired with the session before is in no later file. */
  @Test
  void givenYesterdaysQuotesWithoutTheExpired_whenAdmitted_thenStale() {
    SmallChain now = SmallChain.of(SmallChain.expiry(MONDAY), FORWARD);
    QuoteColumns.Builder before = new QuoteColumns.Builder();
    for (SmallChain chain : new SmallChain[] {now, SmallChain.of(FRIDAY, FORWARD)}) {
      chain.quotes().forEach(quote -> before.add(quote.series(), quote.bid(), quote.ask()));
    }

    assertThat(admit(before.build(), now).verdict()).isEqualTo(STALE);
  }

  @Test
  void givenNoCommonExpiryAWeekAway_whenAdmitted_thenNothingIsSaid() {
    LocalDate near = LocalDate.of(2024, 8, 9);
    SmallChain before = SmallChain.of(near, FORWARD);
    SmallChain now = SmallChain.of(near, FORWARD * 1.01).keeping(60, before, FORWARD);

    assertThat(admit(before, now).verdict()).isEqualTo(ACCEPTED);
    assertThat(admit(before, SmallChain.of(SmallChain.expiry(MONDAY), FORWARD)).verdict())
        .isEqualTo(ACCEPTED);
  }

  private AdmittedFile admit(SmallChain before, SmallChain now) {
    return admit(before.columns(), now);
  }

  private AdmittedFile admit(QuoteColumns before, SmallChain now) {
    KnownNights friday = KnownNights.none().withQuotes(Underlying.SPX, FRIDAY, before);
    // a print within 0.2 % of every forward here, or the file would be mixed
    return new Door(inbox, MONDAY, friday).admit("spx.csv", now.text(MONDAY_EVENING, print(now)));
  }

  private static double print(SmallChain chain) {
    return ParityLevels.index(chain.columns(), MONDAY, Door.NYSE).orElse(FORWARD);
  }
}
