package io.nightcondor.analytics.signal;

import static io.nightcondor.analytics.signal.SignalNight.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.ComponentRow;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Components of E3 that are of the market: breadth, RSI, price over earnings, cap rotation. */
class ComponentsTest {

  /** Four digits of the normal distribution's tables and no more than rounding beside them. */
  private static final double DIGITS = 5e-5;

  private static final double ROUNDING = 1e-9;

  /** AD line of the alternating days of the indicator's test: deviation sqrt(251 / 252). */
  private static SignalNight breadth(LocalDate last) {
    return new SignalNight()
        .closes("NYSE_ADV", last, 271, i -> i % 2 == 0 ? 1500 : 1400)
        .closes("NYSE_DECL", last, 271, i -> i % 2 == 0 ? 1400 : 1500);
  }

  /** N(-0.9980) = 0.1591, N(0.9980) = 0.8409 from tables: N(1.00) = 0.8413, density 0.242. */
  @Test
  void givenALineOneDeviationUp_whenBreadthTaken_thenLowForPutsHighForCalls() {
    SignalOutcome outcome = breadth(SESSION).outcome();
    ComponentRow put = outcome.panel().intensity().breadth();
    assertThat(value(put.raw())).isCloseTo(StrictMath.sqrt(251.0 / 252), within(ROUNDING));
    assertThat(value(put.u())).isCloseTo(0.1591, within(DIGITS));
    assertThat(value(outcome.panel().callIntensity().breadth().u()))
        .isCloseTo(0.8409, within(DIGITS));
    assertThat(put.neutral()).isEqualTo(0.5);
    assertThat(put.freshness()).isEqualTo(Freshness.FRESH);
    assertThat(outcome.panel().advanceDecline().line()).isEqualTo(Figure.of(100));
    assertThat(outcome.panel().advanceDecline().deviation()).isEqualTo(put.raw());
  }

  /** E3: two trading days are the most: Thursday is two before Monday, Wednesday three. */
  @Test
  void givenOldBreadth_whenTaken_thenStaleAfterTwoTradingDays() {
    assertThat(breadth(LocalDate.of(2024, 8, 1)).outcome().panel().intensity().breadth())
        .returns(Freshness.FRESH, ComponentRow::freshness)
        .returns(Figure.of(2), ComponentRow::age);
    ComponentRow stale =
        breadth(LocalDate.of(2024, 7, 31)).outcome().panel().intensity().breadth();
    assertThat(stale)
        .returns(Freshness.STALE, ComponentRow::freshness)
        .returns(Figure.of(3), ComponentRow::age)
        .returns(Figure.missing("STALE"), ComponentRow::contribution);
  }

  @Test
  void givenTheOtherNamesOfBreadth_whenTaken_thenTheSame() {
    ComponentRow row = new SignalNight()
        .closes("NYSE_ADVANCES", SESSION, 271, i -> i % 2 == 0 ? 1500 : 1400)
        .closes("NYSE_DECLINES", SESSION, 271, i -> i % 2 == 0 ? 1400 : 1500)
        .outcome()
        .panel()
        .intensity()
        .breadth();
    assertThat(row.source()).isEqualTo("NYSE_ADVANCES, NYSE_DECLINES");
    assertThat(value(row.u())).isCloseTo(0.1591, within(DIGITS));
  }

  /** H9: the last index of ChartSchool's closes is 37.77; (50 - 37.77) / 30 = 0.4077. */
  @Test
  void givenChartSchoolsCloses_whenRsiTaken_thenItsU() {
    double[] closes = {
      44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826,
      45.8931, 46.0328, 45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439,
      46.2122, 46.2521, 45.7137, 46.4515, 45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672,
      43.4205, 42.6628, 43.1314
    };
    SignalNight night = new SignalNight().closes("SPX", SESSION, closes.length, i -> closes[i]);
    Policy brief = Policy.steward().withOverride("signals.warmupBars", "33");
    SignalOutcome outcome = night.outcome(brief);
    assertThat(value(outcome.panel().rsi().value())).isCloseTo(37.77, within(0.00501));
    assertThat(value(outcome.panel().intensity().rsi().u())).isCloseTo(0.4077, within(0.0002));
    assertThat(value(outcome.panel().callIntensity().rsi().u())).isZero();
    assertThat(night.outcome().panel().rsi())
        .returns(Freshness.WARMUP, row -> row.freshness())
        .returns(33, row -> row.bars());
  }

  /** A series that only rises has an RSI of 100: nothing for a put side, all for a call side. */
  @Test
  void givenARisingIndex_whenRsiTaken_thenMirroredForCalls() {
    SignalOutcome outcome =
        new SignalNight().closes("SPX", SESSION, 250, i -> 4000 + i).outcome();
    assertThat(outcome.panel().rsi().value()).isEqualTo(Figure.of(100));
    assertThat(outcome.panel().intensity().rsi().u()).isEqualTo(Figure.of(0));
    assertThat(outcome.panel().callIntensity().rsi().u()).isEqualTo(Figure.of(1));
  }

  /** E2: 250 closes are enough, 249 are not. */
  @ParameterizedTest
  @CsvSource({"249, WARMUP", "250, FRESH"})
  void givenSoManyCloses_whenRsiTaken_thenWarmOrNot(int closes, Freshness freshness) {
    SignalOutcome outcome =
        new SignalNight().closes("SPX", SESSION, closes, i -> 4000 + i % 7).outcome();
    assertThat(outcome.panel().rsi().freshness()).isEqualTo(freshness);
    assertThat(outcome.panel().macd().freshness()).isEqualTo(freshness);
    assertThat(outcome.panel().intensity().rsi().freshness()).isEqualTo(freshness);
  }

  /** 5000 until the last close, 4500 on it: 63 sessions before it is 5000. */
  private static SignalNight fall() {
    return new SignalNight().closes("SPX", SESSION, 300, i -> i == 299 ? 4500 : 5000);
  }

  /** ln(4500 / 5000) = -0.1054 at the same earnings; u = 0.1054 / 0.15 = 0.7024. */
  @Test
  void givenFlatEarnings_whenPriceFellByATenth_thenCollapsing() {
    SignalOutcome outcome = fall()
        .value("SHILLER_EARNINGS", LocalDate.of(2024, 3, 1), 200, LocalDate.of(2024, 4, 15), true)
        .value("SHILLER_EARNINGS", LocalDate.of(2024, 4, 1), 200, LocalDate.of(2024, 5, 16), true)
        .outcome();
    ComponentRow row = outcome.panel().intensity().priceEarnings();
    assertThat(value(row.raw())).isCloseTo(StrictMath.log(0.9), within(ROUNDING));
    assertThat(value(row.u())).isCloseTo(0.7024, within(DIGITS));
    assertThat(row.assumedLag()).isTrue();
    assertThat(row.released()).isEqualTo(Optional.of(LocalDate.of(2024, 5, 16)));
    assertThat(outcome.priceEarningsCollapsing().holds()).isTrue();
    assertThat(outcome.panel().assumedLags()).isEqualTo(1);
    assertThat(row.note())
        .isEqualTo("price -0.105, earnings +0.000 of the change since 2024-05-08;"
            + " earnings of 2024-04-01, public for 81 days of 100");
  }

  /**
   * The ratio was 25 at 5000 until the last figure, 20 at 5000: earnings 200, then 250, and ln(4500
   * / 5000) - ln(250 / 200) = -0.3285, beyond 0.15. The figure of 2 August was not public on 8 May.
   */
  @Test
  void givenARatio_whenEarningsRose_thenThoseOfEachDay() {
    SignalOutcome outcome = fall()
        .value("FORWARD_PE", LocalDate.of(2024, 5, 7), 25, LocalDate.of(2024, 5, 7), false)
        .value("FORWARD_PE", LocalDate.of(2024, 8, 2), 20, LocalDate.of(2024, 8, 2), false)
        .outcome();
    ComponentRow row = outcome.panel().intensity().priceEarnings();
    assertThat(value(row.raw()))
        .isCloseTo(StrictMath.log(0.9) - StrictMath.log(1.25), within(ROUNDING));
    assertThat(row.u()).isEqualTo(Figure.of(1));
    assertThat(row.source()).isEqualTo("SPX, FORWARD_PE");
  }

  /** E3: carried for 100 days, 27 April to 5 August; not for 101. */
  @ParameterizedTest
  @CsvSource({"2024-04-27, FRESH, true", "2024-04-26, STALE, false"})
  void givenOldEarnings_whenTaken_thenStaleAfterAHundredDays(
      LocalDate released, Freshness freshness, boolean collapsing) {
    SignalOutcome outcome = fall()
        .value("SHILLER_EARNINGS", LocalDate.of(2024, 3, 1), 200, released, true)
        .outcome();
    assertThat(outcome.panel().intensity().priceEarnings().freshness()).isEqualTo(freshness);
    assertThat(outcome.priceEarningsCollapsing().holds()).isEqualTo(collapsing);
  }

  @Test
  void givenAStaleRatioAndReportedEarnings_whenTaken_thenTheReportedOnes() {
    ComponentRow row = fall()
        .value("FORWARD_PE", LocalDate.of(2024, 4, 1), 25, LocalDate.of(2024, 4, 1), false)
        .value("SHILLER_EARNINGS", LocalDate.of(2024, 3, 1), 200, LocalDate.of(2024, 5, 1), true)
        .outcome()
        .panel()
        .intensity()
        .priceEarnings();
    assertThat(row.source()).isEqualTo("SPX, SHILLER_EARNINGS");
    assertThat(row.freshness()).isEqualTo(Freshness.FRESH);
  }

  /** E3: five trading days are the most: 29 July is five before 5 August, 26 July six. */
  @ParameterizedTest
  @CsvSource({"2024-07-29, FRESH", "2024-07-26, STALE"})
  void givenAnOldPrice_whenTaken_thenStaleAfterFiveTradingDays(
      LocalDate last, Freshness freshness) {
    ComponentRow row = new SignalNight()
        .closes("SPX", last, 300, i -> 5000)
        .value("SHILLER_EARNINGS", LocalDate.of(2024, 3, 1), 200, LocalDate.of(2024, 4, 29), true)
        .outcome()
        .panel()
        .intensity()
        .priceEarnings();
    assertThat(row.freshness()).isEqualTo(freshness);
  }

  /**
   * Cap over equal weight goes 1, 1, 1, 1, e, e, e, e and so on: its log over 20 days is 1 or -1,
   * as 20 is five times four. Of the last 252 of these 128 are of tonight's sign: mean 4/252, and
   * the deviation of the sample follows.
   */
  @Test
  void givenARotation_whenTaken_thenOffUnlessThePolicyWantsIt() {
    SignalNight night = new SignalNight()
        .closes("SPX", SESSION, 272, i -> i / 4 % 2 == 0 ? 5000 : 5000 * StrictMath.E)
        .closes("SPXEW", SESSION, 272, i -> 5000);
    double mean = 4.0 / 252;
    double z = (1 - mean) / StrictMath.sqrt(252 * (1 - mean * mean) / 251);
    ComponentRow off = night.outcome().panel().intensity().capRotation();
    assertThat(off.freshness()).isEqualTo(Freshness.OFF);
    assertThat(off.contribution()).isEqualTo(Figure.missing("OFF"));
    assertThat(Math.abs(value(off.raw()))).isCloseTo(1, within(ROUNDING));
    assertThat(off.note()).endsWith(String.format(Locale.ROOT, "%.2f", z));
    ComponentRow on = night
        .outcome(Policy.steward().withOverride("intensity.weightCapRotation", "0.5"))
        .panel()
        .intensity()
        .capRotation();
    assertThat(on.freshness()).isEqualTo(Freshness.FRESH);
    // N(0.98) = 0.8365 from tables, so that u is 0.673; z is 0.982
    assertThat(value(on.u())).isCloseTo(0.6741, within(0.0005));
    // the RSI of the same closes is the only other component: 0.5 of 0.65
    assertThat(value(on.contribution())).isCloseTo(0.5 * value(on.u()) / 0.65, within(ROUNDING));
  }

  @Test
  void givenNothing_whenTaken_thenMissingAndNeverZero() {
    SignalOutcome outcome = new SignalNight().outcome();
    assertThat(outcome.panel().intensity().inOrder())
        .filteredOn(row -> row.weight() > 0)
        .hasSize(7)
        .allSatisfy(row -> {
          assertThat(row.freshness()).isEqualTo(Freshness.MISSING);
          assertThat(row.u()).isEqualTo(Figure.missing("MISSING"));
          assertThat(row.raw()).isEqualTo(Figure.missing("MISSING"));
        });
    assertThat(outcome.panel().macd().freshness()).isEqualTo(Freshness.MISSING);
    assertThat(outcome.panel().rsi().value()).isEqualTo(Figure.missing("MISSING"));
    assertThat(outcome.panel().advanceDecline().line()).isEqualTo(Figure.missing("MISSING"));
    assertThat(outcome.remarks()).hasSize(8);
  }

  private static double value(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
