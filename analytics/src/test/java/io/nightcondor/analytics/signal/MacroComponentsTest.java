package io.nightcondor.analytics.signal;

import static io.nightcondor.analytics.signal.SignalNight.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.ComponentRow;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pricing.NormalDistribution;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Components of E3 that are of the economy: exchange rate, prices, the FOMC. */
class MacroComponentsTest {

  private static final double ROUNDING = 1e-9;
  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

  /** Levels whose log goes from 0.01 to -0.01 and back. */
  private static double level(int i) {
    return 100 * StrictMath.exp(i % 2 == 0 ? 0.01 : -0.01);
  }

  private static ComponentRow reer(SignalNight night) {
    return night.outcome().panel().intensity().reer();
  }

  /**
   * Changes over three months are 0.02 or -0.02, 60 each in 120 months: mean 0, deviation of the
   * sample 0.02 x sqrt(120 / 119), z = sqrt(119 / 120) = 0.99582 either way; u = z / 3.
   */
  @ParameterizedTest
  @CsvSource({"123", "124"})
  void givenAlternatingLevels_whenExchangeRateTaken_thenAThirdOfADeviation(int months) {
    ComponentRow row = reer(new SignalNight()
        .months("RBUSBIS", months, LocalDate.of(2024, 7, 31), MacroComponentsTest::level));
    assertThat(Math.abs(value(row.raw()))).isCloseTo(0.02, within(ROUNDING));
    assertThat(value(row.u())).isCloseTo(StrictMath.sqrt(119.0 / 120) / 3, within(ROUNDING));
    assertThat(row.asOf()).contains(JUNE);
    assertThat(row.assumedLag()).isTrue();
    assertThat(row.neutral()).isZero();
  }

  /** E3: 45 days are the most: 21 June is 45 days before 5 August, 20 June 46. */
  @ParameterizedTest
  @CsvSource({"2024-06-21, 45, FRESH", "2024-06-20, 46, STALE"})
  void givenAnOldExchangeRate_whenTaken_thenStaleAfterFortyFiveDays(
      LocalDate released, double age, Freshness freshness) {
    ComponentRow row =
        reer(new SignalNight().months("RBUSBIS", 123, released, MacroComponentsTest::level));
    assertThat(row.age()).isEqualTo(Figure.of(age));
    assertThat(row.freshness()).isEqualTo(freshness);
  }

  /** E3: 60 % of 120 changes are 72, which take 75 levels. */
  @ParameterizedTest
  @CsvSource({"74, WARMUP", "75, FRESH"})
  void givenFewLevels_whenExchangeRateTaken_thenWarmOrNot(int months, Freshness freshness) {
    assertThat(reer(new SignalNight()
                .months("RBUSBIS", months, LocalDate.of(2024, 7, 31), MacroComponentsTest::level))
            .freshness())
        .isEqualTo(freshness);
  }

  /**
   * Surprises of 0.001 or -0.001 in the 36 months before, deviation of the sample 0.001 x sqrt(36 /
   * 35), then one of 0.001: z = sqrt(35 / 36).
   */
  private static SignalNight surprises(LocalDate released, OptionalDouble revised) {
    SignalNight night = new SignalNight();
    for (int ago = 36; ago >= 1; ago--) {
      double consensus = ago % 2 == 0 ? 0.001 : 0.003;
      night.release(
          "CPI",
          JUNE.minusMonths(ago),
          LocalDate.of(2024, 7, 11).minusMonths(ago),
          0.002,
          OptionalDouble.of(consensus),
          revised);
    }
    return night.release("CPI", JUNE, released, 0.003, OptionalDouble.of(0.002), revised);
  }

  private static final double SURPRISE_U = NormalDistribution.cdf(StrictMath.sqrt(35.0 / 36));

  /** E3: halves every 10 trading days: 22 July is 10 before 5 August, 8 July 20, 10 June 40. */
  @ParameterizedTest
  @CsvSource({"2024-08-05, 1", "2024-07-22, 0.5", "2024-07-08, 0.25", "2024-06-10, 0.0625"})
  void givenASurprise_whenTaken_thenItFadesToNothing(LocalDate released, double share) {
    ComponentRow row = surprises(released, NONE).outcome().panel().intensity().cpi();
    assertThat(value(row.raw())).isCloseTo(StrictMath.sqrt(35.0 / 36), within(ROUNDING));
    assertThat(value(row.u())).isCloseTo(SURPRISE_U * share, within(ROUNDING));
    assertThat(row.freshness()).isEqualTo(Freshness.FRESH);
    assertThat(row.source()).isEqualTo("CPI releases");
  }

  /** E3: 60 days are the most: 6 June is 60 days before 5 August, 5 June 61. */
  @ParameterizedTest
  @CsvSource({"2024-06-06, FRESH", "2024-06-05, STALE"})
  void givenAnOldRelease_whenTaken_thenStaleAfterSixtyDays(
      LocalDate released, Freshness freshness) {
    assertThat(surprises(released, NONE).outcome().panel().intensity().cpi().freshness())
        .isEqualTo(freshness);
  }

  /** A5: only the first print was known at the release. */
  @Test
  void givenRevisions_whenTaken_thenTheFirstPrintsCount() {
    LocalDate released = LocalDate.of(2024, 7, 11);
    assertThat(surprises(released, OptionalDouble.of(0.5)).outcome())
        .isEqualTo(surprises(released, NONE).outcome());
  }

  /**
   * First prints of 0.002 or -0.002 in the 60 months before: deviation of the sample 0.002 x
   * sqrt(60 / 59), then 0.002 without a consensus: z = sqrt(59 / 60).
   */
  private static SignalNight prints(int before) {
    SignalNight night = new SignalNight();
    for (int ago = before; ago >= 0; ago--) {
      night.release(
          "PPI",
          JUNE.minusMonths(ago),
          LocalDate.of(2024, 7, 22).minusMonths(ago),
          ago % 2 == 0 ? 0.002 : -0.002,
          NONE,
          NONE);
    }
    return night;
  }

  @Test
  void givenNoConsensus_whenTaken_thenTheFirstPrintAmongSixty() {
    ComponentRow row = prints(60).outcome().panel().intensity().ppi();
    assertThat(value(row.raw())).isCloseTo(StrictMath.sqrt(59.0 / 60), within(ROUNDING));
    assertThat(value(row.u()))
        .isCloseTo(0.5 * NormalDistribution.cdf(StrictMath.sqrt(59.0 / 60)), within(ROUNDING));
  }

  /** E3: 60 % of 60 are 36; with 35 the index stands in, as nothing is fresh before it. */
  @Test
  void givenFewFirstPrints_whenTaken_thenTheIndex() {
    assertThat(prints(35).outcome().panel().intensity().ppi().freshness())
        .isEqualTo(Freshness.WARMUP);
    assertThat(prints(36).outcome().panel().intensity().ppi().freshness())
        .isEqualTo(Freshness.FRESH);
    ComponentRow row = prints(35)
        .months("PPIACO", 62, LocalDate.of(2024, 7, 22), MacroComponentsTest::level)
        .outcome()
        .panel()
        .intensity()
        .ppi();
    assertThat(row.source()).isEqualTo("PPIACO");
    assertThat(row.assumedLag()).isTrue();
    // 0.02 or -0.02 in the 60 months before, the last of the 62 levels is lower
    assertThat(value(row.raw())).isCloseTo(-StrictMath.sqrt(59.0 / 60), within(ROUNDING));
  }

  @Test
  void givenBothIndexes_whenTaken_thenTheFirstNamed() {
    ComponentRow row = new SignalNight()
        .months("CPIAUCNS", 62, LocalDate.of(2024, 7, 22), MacroComponentsTest::level)
        .months("CPIAUCSL", 62, LocalDate.of(2024, 7, 22), MacroComponentsTest::level)
        .outcome()
        .panel()
        .intensity()
        .cpi();
    assertThat(row.source()).isEqualTo("CPIAUCSL");
  }

  /**
   * Yields that go up and down by a basis point until the last 21, which are alike: tonight's vol
   * is 0 and the only one: v = half of 1 / 756.
   */
  private static SignalNight calmYields(LocalDate last) {
    return new SignalNight().yields(last, 776, i -> 0.04 + (i < 755 && i % 2 == 0 ? 0.0001 : 0));
  }

  private static final double CALM = 0.5 / 756;

  /** E3: sessions to the statement after Monday, 5 August: 6 is 1, 7 is 2, 8 is 3, 12 is 5. */
  @ParameterizedTest
  @CsvSource({
    "2024-08-05, 1",
    "2024-08-06, 1",
    "2024-08-07, 1",
    "2024-08-08, 0.5",
    "2024-08-12, 0.5"
  })
  void givenAStatementAhead_whenTaken_thenItsNearness(LocalDate statement, double u) {
    SignalOutcome outcome =
        calmYields(SESSION).meeting(statement, FomcMeeting.Status.SCHEDULED).outcome();
    assertThat(outcome.panel().intensity().fomc().u()).isEqualTo(Figure.of(u));
    assertThat(outcome.fomcElevated().holds()).isEqualTo(u == 1);
    assertThat(outcome.fomcElevated().value()).isEqualTo(Figure.of(u));
  }

  @Test
  void givenAStatementSixSessionsAheadOrNotAnnounced_whenTaken_thenOnlyTheYield() {
    ComponentRow far = calmYields(SESSION)
        .meeting(LocalDate.of(2024, 8, 13), FomcMeeting.Status.SCHEDULED)
        .outcome()
        .panel()
        .intensity()
        .fomc();
    assertThat(value(far.u())).isCloseTo(CALM, within(ROUNDING));
    assertThat(value(far.raw())).isZero();
    ComponentRow unannounced = calmYields(SESSION)
        .meeting(LocalDate.of(2024, 8, 6), FomcMeeting.Status.UNSCHEDULED)
        .outcome()
        .panel()
        .intensity()
        .fomc();
    assertThat(value(unannounced.u())).isCloseTo(CALM, within(ROUNDING));
  }

  /** The last change alone is of 50 basis points: the largest of 756 vols, 755.5 / 756. */
  @Test
  void givenAJumpOfTheYield_whenTaken_thenElevated() {
    SignalOutcome outcome = new SignalNight()
        .yields(SESSION, 776, i -> i == 775 ? 0.045 : 0.04 + (i % 2 == 0 ? 0.0001 : 0))
        .outcome();
    assertThat(value(outcome.panel().intensity().fomc().u()))
        .isCloseTo(755.5 / 756, within(ROUNDING));
    assertThat(outcome.fomcElevated().holds()).isTrue();
  }

  /**
   * 10 changes of 1 and 10 of -1 basis point: deviation of the sample sqrt(20 / 19) basis points on
   * every day, so that all 756 are alike: v is a half.
   */
  @Test
  void givenEvenYields_whenTaken_thenTheMiddle() {
    ComponentRow row = new SignalNight()
        .yields(SESSION, 776, i -> 0.04 + (i % 2 == 0 ? 0.0001 : 0))
        .outcome()
        .panel()
        .intensity()
        .fomc();
    assertThat(value(row.raw())).isCloseTo(StrictMath.sqrt(20.0 / 19), within(ROUNDING));
    assertThat(row.u()).isEqualTo(Figure.of(0.5));
  }

  /** The same yields in percent, for sites without the published ones or with old ones. */
  @Test
  void givenClosesOfTheYield_whenTaken_thenTheyStandIn() {
    SignalNight night =
        new SignalNight().closes("US2Y", SESSION, 776, i -> 4 + (i % 2 == 0 ? 0.01 : 0));
    ComponentRow row = night.outcome().panel().intensity().fomc();
    assertThat(value(row.raw())).isCloseTo(StrictMath.sqrt(20.0 / 19), within(ROUNDING));
    assertThat(row.u()).isEqualTo(Figure.of(0.5));
    assertThat(row.source()).isEqualTo("US2Y");
    SignalNight withOld = night.yields(LocalDate.of(2024, 7, 1), 776, i -> 0.04 + i % 2 * 0.0001);
    assertThat(withOld.outcome().panel().intensity().fomc().source()).isEqualTo("US2Y");
  }

  /**
   * E3: 5 calendar days are the most, over a week-end too; past them the nearness of a statement
   * alone does not count either.
   */
  @ParameterizedTest
  @CsvSource({"2024-07-31, FRESH, true", "2024-07-30, STALE, false"})
  void givenOldYields_whenTaken_thenStaleAfterFiveDays(
      LocalDate last, Freshness freshness, boolean elevated) {
    SignalOutcome outcome =
        calmYields(last).meeting(SESSION, FomcMeeting.Status.SCHEDULED).outcome();
    assertThat(outcome.panel().intensity().fomc().freshness()).isEqualTo(freshness);
    assertThat(outcome.fomcElevated().holds()).isEqualTo(elevated);
  }

  /** E3: 60 % of 756 are 454, which take 474 yields. */
  @ParameterizedTest
  @CsvSource({"473, WARMUP", "474, FRESH"})
  void givenFewYields_whenTaken_thenWarmOrNot(int yields, Freshness freshness) {
    assertThat(new SignalNight()
            .yields(SESSION, yields, i -> 0.04 + (i % 2 == 0 ? 0.0001 : 0))
            .outcome()
            .panel()
            .intensity()
            .fomc()
            .freshness())
        .isEqualTo(freshness);
  }

  @Test
  void givenACalendarThatEnded_whenTaken_thenNearnessIsNotZeroButUnknown() {
    SignalOutcome outcome = calmYields(SESSION).withoutMeetings().outcome();
    assertThat(outcome.panel().intensity().fomc())
        .returns(Freshness.MISSING, ComponentRow::freshness)
        .returns("the FOMC calendar knows no meeting of the coming 60 days", ComponentRow::note);
  }

  private static double value(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
