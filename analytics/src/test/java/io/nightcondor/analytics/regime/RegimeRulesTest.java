package io.nightcondor.analytics.regime;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The table of DOMAIN E10, a row a close; every table begins at NORMAL. */
class RegimeRulesTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  @Test
  void givenQuietMarket_whenVixFallsAndRises_thenCalmFrom15To16Point5() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        15.00  0.90   16.00  17.00  1.00  NORMAL
        14.99  0.95   16.00  17.00  1.00  NORMAL
        14.99  0.94   16.00  17.00  1.00  CALM
        16.50  0.96   16.00  17.00  1.00  CALM
        16.51  0.90   16.00  17.00  1.00  NORMAL
        15.50  0.90   16.00  17.00  1.00  NORMAL
        14.00  0.90   16.00  17.00  1.00  CALM
        """);
  }

  @Test
  void givenVixAt25_whenItClosesThere_thenStressedUntilThreeQuietCloses() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        24.99  0.98   22.00  22.50  1.00  NORMAL
        25.00  0.98   22.00  22.50  1.00  STRESSED
        20.90  0.96   20.00  20.50  1.00  STRESSED
        20.90  0.96   20.00  20.50  1.00  STRESSED
        21.00  0.96   20.00  20.50  1.00  STRESSED
        20.90  0.96   20.00  20.00  1.00  STRESSED
        20.90  0.96   20.00  20.50  1.00  STRESSED
        20.90  0.96   20.00  20.50  1.00  NORMAL
        """);
  }

  @Test
  void givenRatioAboveOne_whenForTwoCloses_thenStressedOnTheSecond() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        19.00  1.01   19.00  19.50  1.00  NORMAL
        19.00  0.99   19.00  19.50  1.00  NORMAL
        19.00  1.01   19.00  19.50  1.00  NORMAL
        19.00  1.01   19.00  19.50  1.00  STRESSED
        19.00  0.96   19.00  19.50  1.00  STRESSED
        19.00  0.97   19.00  19.50  1.00  STRESSED
        19.00  0.96   19.00  19.50  1.00  STRESSED
        19.00  0.96   19.00  19.50  1.00  STRESSED
        19.00  0.96   19.00  19.50  1.00  NORMAL
        """);
  }

  @Test
  void givenFuturesInBackwardation_whenByMoreThanTwoPercent_thenStressed() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        19.00  0.98   20.30  20.00  1.00  NORMAL
        19.00  0.98   20.50  20.00  1.00  STRESSED
        19.00  0.96   20.10  20.00  1.00  STRESSED
        19.00  0.96   20.10  20.00  1.00  STRESSED
        19.00  0.96   20.10  20.00  1.00  STRESSED
        19.00  0.96   20.00  20.00  1.00  STRESSED
        19.00  0.96   20.00  20.00  1.00  STRESSED
        19.00  0.96   20.00  20.00  1.00  NORMAL
        """);
  }

  @Test
  void givenCalm_whenVixJumpsTo40_thenOneStepANight() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        13.00  0.90   14.00  15.00  1.00  CALM
        40.00  1.30   30.00  25.00  1.00  NORMAL
        40.00  1.30   30.00  25.00  1.00  STRESSED
        """);
  }

  @Test
  void givenCalm_whenOnlyTheFuturesInvert_thenNormalAndThenStressed() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        14.00  0.90   14.00  15.00  1.00  CALM
        16.00  0.94   17.00  16.00  1.00  NORMAL
        16.00  0.94   17.00  16.00  1.00  STRESSED
        """);
  }

  @Test
  void givenThinMarket_whenStressed_thenBrokenOnTheThirdClose() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        30.00  1.10   28.00  26.00  0.59  STRESSED
        30.00  1.10   28.00  26.00  0.60  STRESSED
        30.00  1.10   28.00  26.00  0.59  STRESSED
        30.00  1.10   28.00  26.00  0.59  STRESSED
        30.00  1.10   28.00  26.00  0.59  BROKEN
        """);
  }

  @Test
  void givenThinMarketBeforeTheFall_whenStressedOnTheThirdClose_thenBrokenTheSameNight() {
    // E10: the three closes need not all be STRESSED, and into BROKEN it may be two steps
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        20.00  0.98   20.00  20.50  0.50  NORMAL
        20.00  0.98   20.00  20.50  0.50  NORMAL
        26.00  0.99   24.00  24.50  0.50  BROKEN
        """);
  }

  @Test
  void givenThinMarketAndCalm_whenVixJumps_thenBrokenTheSameNight() {
    // E10: one step a night except into BROKEN, from CALM too
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        13.00  0.90   14.00  15.00  0.50  CALM
        13.00  0.90   14.00  15.00  0.50  CALM
        40.00  1.30   30.00  25.00  0.50  BROKEN
        """);
  }

  @Test
  void givenThinMarket_whenAFigureIsMissing_thenTheRunOfClosesEnds() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        30.00  1.10   28.00  26.00  0.50  STRESSED
        30.00  1.10   28.00  26.00  0.50  STRESSED
        30.00  1.10   28.00  26.00  -     STRESSED
        30.00  1.10   28.00  26.00  0.50  STRESSED
        30.00  1.10   28.00  26.00  0.50  STRESSED
        30.00  1.10   28.00  26.00  0.50  BROKEN
        """);
  }

  @Test
  void givenBroken_whenLiquidForFiveCloses_thenStressedAndNeverFurther() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        30.00  1.10   28.00  26.00  0.50  STRESSED
        30.00  1.10   28.00  26.00  0.50  STRESSED
        30.00  1.10   28.00  26.00  0.50  BROKEN
        18.00  0.90   18.00  19.00  0.81  BROKEN
        18.00  0.90   18.00  19.00  0.81  BROKEN
        18.00  0.90   18.00  19.00  0.80  BROKEN
        18.00  0.90   18.00  19.00  0.81  BROKEN
        18.00  0.90   18.00  19.00  0.81  BROKEN
        18.00  0.90   18.00  19.00  0.81  BROKEN
        18.00  0.90   18.00  19.00  0.81  BROKEN
        18.00  0.90   18.00  19.00  0.81  STRESSED
        18.00  0.90   18.00  19.00  0.81  NORMAL
        """);
  }

  @Test
  void givenBroken_whenLiquidityIsMissingForFiveNights_thenStressed() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        30.00  1.10   28.00  26.00  0.50  STRESSED
        30.00  1.10   28.00  26.00  0.50  STRESSED
        30.00  1.10   28.00  26.00  0.50  BROKEN
        30.00  1.10   28.00  26.00  -     BROKEN
        30.00  1.10   28.00  26.00  -     BROKEN
        30.00  1.10   28.00  26.00  -     BROKEN
        30.00  1.10   28.00  26.00  -     BROKEN
        30.00  1.10   28.00  26.00  -     STRESSED
        """);
  }

  @Test
  void givenNoVix3m_whenVixIsLow_thenNeverCalm() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        12.00  -      13.00  14.00  1.00  NORMAL
        12.00  0.90   13.00  14.00  1.00  CALM
        12.00  -      13.00  14.00  1.00  NORMAL
        26.00  -      25.00  25.50  1.00  STRESSED
        20.00  -      20.00  20.50  1.00  STRESSED
        20.00  -      20.00  20.50  1.00  STRESSED
        20.00  -      20.00  20.50  1.00  NORMAL
        """);
  }

  @Test
  void givenNoFutures_whenStressed_thenLeftByVixAndRatioAlone() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        26.00  0.98   -      -      1.00  STRESSED
        20.00  0.96   -      -      1.00  STRESSED
        20.00  0.96   -      -      1.00  STRESSED
        20.00  0.96   -      -      1.00  NORMAL
        """);
  }

  @Test
  void givenNoVix_whenJudged_thenNothingMovesAndTheRunEnds() {
    check("""
        VIX    ratio  VX1    VX2    MLQ   state
        14.00  0.90   14.00  15.00  1.00  CALM
        -      -      14.00  15.00  1.00  CALM
        26.00  0.98   20.00  20.50  1.00  NORMAL
        26.00  0.98   20.00  20.50  1.00  STRESSED
        20.00  0.96   20.00  20.50  1.00  STRESSED
        20.00  0.96   20.00  20.50  1.00  STRESSED
        -      -      20.00  20.50  1.00  STRESSED
        20.00  0.96   20.00  20.50  1.00  STRESSED
        """);
  }

  @Test
  void givenEntryOfBroken_whenExposureIsFrozen_thenKeptUntilItIsLeft() {
    RegimeRules rules = new RegimeRules(Policy.steward());
    RegimeMemory entered = new RegimeMemory(
            RegimeState.BROKEN, SESSION, 3, 0, 3, 0, 0, Optional.empty())
        .withExposureAtEntry(-900);
    RegimeObservation thin = Closes.observation("30.00 1.10 28.00 26.00 0.50");

    RegimeMemory next = rules.next(entered, thin, SESSION.plusDays(1));

    assertThat(next.exposureAtEntry()).contains(-900.0);
    assertThat(next.since()).isEqualTo(SESSION);
    // E6: half of |NVc| at entry
    assertThat(RegimeOutcome.exposureLimit(next, 0.5)).isEqualTo(450);
    RegimeMemory left =
        new RegimeMemory(RegimeState.BROKEN, SESSION, 0, 0, 0, 4, 0, next.exposureAtEntry());
    RegimeMemory stressed =
        rules.next(left, Closes.observation("30.00 1.10 28.00 26.00 0.90"), SESSION.plusDays(9));
    assertThat(stressed.state()).isEqualTo(RegimeState.STRESSED);
    assertThat(stressed.exposureAtEntry()).isEmpty();
    assertThat(RegimeOutcome.exposureLimit(stressed, 0.5)).isZero();
  }

  @Test
  void givenClose_whenTraced_thenEveryConditionWithItsFiguresThresholdAndOutcome() {
    RegimeRules rules = new RegimeRules(Policy.steward());
    RegimeMemory before = RegimeMemory.first(SESSION);
    RegimeObservation seen = Closes.observation("38.57 - 32.10 28.30 -");
    RegimeMemory after = rules.next(before, seen, SESSION);

    List<TraceLine> trace = rules.trace(before, seen, after);

    assertThat(trace).allSatisfy(line -> {
      assertThat(line.rule()).isEqualTo("E10");
      assertThat(line.origin()).isEqualTo("O");
    });
    assertThat(trace)
        .extracting(TraceLine::threshold, TraceLine::outcome)
        .containsExactly(
            pair(
                "VIX < 15.00 and VIX/VIX3M < 0.95",
                "skipped: VIX/VIX3M is missing (NO_VIX3M), CALM is not evaluated"),
            pair("VIX > 16.50, or no VIX3M", "true: no CALM without VIX3M"),
            pair("VIX >= 25.00", "true"),
            pair(
                "VIX/VIX3M >= 1.00 for 2 closes",
                "skipped: VIX/VIX3M is missing (NO_VIX3M), the ratio is not evaluated"),
            pair("VX1 above VX2 by more than 2 %", "true"),
            pair(
                "VIX < 21.00, VIX/VIX3M < 0.97 and VX1 <= VX2 for 3 closes; what is missing is not asked for",
                "false: 0 of 3 closes"),
            pair(
                "market liquidity < 0.60 for 3 closes, STRESSED on the last",
                "skipped: market-liquidity quick ratio is missing (NO_CHAIN), BROKEN cannot be entered"),
            pair(
                "market liquidity > 0.80 for 5 closes, or missing for 5 nights",
                "skipped: market-liquidity quick ratio is missing (NO_CHAIN), 1 of 5 nights without the figure"),
            pair("from NORMAL", "STRESSED"));
    assertThat(rules.sentence(before, seen, after))
        .isEqualTo(
            "The regime goes from NORMAL to STRESSED: VIX 38.57 is at or above 25.00, VX1 32.10 is"
                + " above VX2 28.30 by more than 2 %. VIX3M is missing: CALM and the ratio to it are"
                + " not evaluated. Market liquidity is missing (NO_CHAIN): BROKEN cannot be entered.");
    assertThat(rules.nextThreshold(seen, after))
        .isEqualTo(
            "NORMAL needs VIX below 21.00 (now 38.57) and VX1 not above VX2 (now 32.10 and 28.30), 3"
                + " closes in a row.");
  }

  @Test
  void givenNormal_whenAskedWhatIsNext_thenTheNearestThreshold() {
    RegimeRules rules = new RegimeRules(Policy.steward());
    RegimeMemory normal = RegimeMemory.first(SESSION);

    // off by 1/25 = 4 % from VIX 25; the ratio by 8 %, VX1/VX2 by 1 - 0.8 / 1.02 = 21.6 %
    assertThat(rules.nextThreshold(Closes.observation("24.00 0.92 20.00 25.00 1.00"), normal))
        .isEqualTo("STRESSED if the VIX closes at or above 25.00; now 24.00.");
    // off by 2 % from the ratio; the VIX by 24 %
    assertThat(rules.nextThreshold(Closes.observation("19.00 0.98 20.00 25.00 1.00"), normal))
        .isEqualTo("STRESSED if VIX/VIX3M closes at or above 1.00, 2 times in a row; now 0.98.");
    // off by 1.3 % from CALM
    assertThat(rules.nextThreshold(Closes.observation("15.20 0.90 15.00 18.00 1.00"), normal))
        .isEqualTo(
            "CALM if the VIX closes below 15.00 with VIX/VIX3M below 0.95; now 15.20 and 0.90.");
  }

  private static Tuple pair(String threshold, String outcome) {
    return Tuple.tuple(threshold, outcome);
  }

  private static void check(String table) {
    assertThat(Closes.states(table)).isEqualTo(Closes.expected(table));
  }
}
