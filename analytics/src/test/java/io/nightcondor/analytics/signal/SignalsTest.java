package io.nightcondor.analytics.signal;

import static io.nightcondor.analytics.signal.SignalNight.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.DivergenceRow;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SignalsTest {

  private static final double ROUNDING = 1e-9;
  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);

  /**
   * A steep rise to a first peak, a pause and a slow rise to a second, higher one, as divergences
   * are made: the average of 12 closes is then less far above that of 26.
   */
  private static double top(int i) {
    if (i <= 250) {
      return 4000 + (i > 200 ? 10.0 * (i - 200) : i % 3);
    }
    if (i <= 262) {
      return 4500 - 8.0 * (i - 250);
    }
    if (i <= 285) {
      return 4404 + 5.0 * (i - 262);
    }
    return 4519 - 3.0 * (i - 285);
  }

  private static SignalNight falling() {
    return new SignalNight().closes("SPX", SESSION, 300, SignalsTest::top);
  }

  @Test
  void givenASlowerHigherPeak_whenComputed_thenNegativeDivergence() {
    SignalOutcome outcome = falling().outcome();
    DivergenceRow row = outcome.panel().divergence().get(0);
    assertThat(row.kind()).isEqualTo("NEGATIVE");
    assertThat(row.active()).isTrue();
    assertThat(row.closeFirst()).isEqualTo(Figure.of(4500));
    assertThat(row.closeSecond()).isEqualTo(Figure.of(4519));
    // bars 250, 285 and 290 of 300: 49, 14 and 9 sessions before the last
    assertThat(row.first()).contains(LocalDate.of(2024, 5, 28));
    assertThat(row.second()).contains(LocalDate.of(2024, 7, 16));
    assertThat(row.knownFrom()).contains(LocalDate.of(2024, 7, 23));
    assertThat(outcome.negativeDivergence().state()).isEqualTo(Confirmation.State.ACTIVE);
    assertThat(outcome.negativeDivergence().line().inputs()).hasSize(5);
    assertThat(row.words())
        .startsWith(
            "The SPX closed higher at its swing high of 2024-07-16 (4,519.00) than at that of"
                + " 2024-05-28 (4,500.00), its MACD line lower (")
        .endsWith("a negative divergence, known from 2024-07-23 and active.");
  }

  @Test
  void givenACloseAboveThePeakTonight_whenComputed_thenNotActive() {
    SignalOutcome outcome = new SignalNight()
        .closes("SPX", SESSION, 300, i -> i == 299 ? 4520 : top(i))
        .outcome();
    DivergenceRow row = outcome.panel().divergence().get(0);
    assertThat(row.active()).isFalse();
    assertThat(row.ended()).contains(SESSION);
    assertThat(row.words()).endsWith("ended on 2024-08-05 by a close at 4,520.00.");
    assertThat(outcome.negativeDivergence().state()).isEqualTo(Confirmation.State.NOT_ACTIVE);
  }

  /** The close of the session might have ended it. */
  @Test
  void givenNoCloseOfTheSession_whenComputed_thenUnknown() {
    SignalOutcome outcome =
        new SignalNight().closes("SPX", FRIDAY, 300, SignalsTest::top).outcome();
    assertThat(outcome.negativeDivergence())
        .returns(Confirmation.State.UNKNOWN, Confirmation::state)
        .returns("STALE", Confirmation::reason);
    assertThat(outcome.dualConfirmation())
        .returns(Confirmation.State.UNKNOWN, Confirmation::state)
        .returns("STALE", Confirmation::reason);
    assertThat(outcome.panel().macd().freshness()).isEqualTo(Freshness.STALE);
    assertThat(outcome.panel().divergence()).noneMatch(DivergenceRow::active);
    assertThat(outcome.panel().rsi().freshness()).isEqualTo(Freshness.FRESH);
    assertThat(outcome.remarks())
        .contains("MACD and divergence are unknown:"
            + " the last close of the SPX is of 2024-08-02, not of the session.");
  }

  @Test
  void givenFewBarsOrNone_whenComputed_thenUnknown() {
    assertThat(new SignalNight()
            .closes("SPX", SESSION, 249, i -> 4000 + i % 5)
            .outcome()
            .negativeDivergence()
            .reason())
        .isEqualTo("WARMUP");
    assertThat(new SignalNight().outcome().negativeDivergence())
        .returns(true, Confirmation::isUnknown)
        .returns("MISSING", Confirmation::reason);
  }

  /** The policy's own series and oscillator. */
  @Test
  void givenAPolicyOnAnotherSeries_whenComputed_thenOfThat() {
    Policy policy = Policy.steward()
        .withOverride("signals.macdSeries", "VX_FRONT")
        .withOverride("signals.oscillator", "RSI");
    SignalOutcome outcome =
        falling().closes("VX1", SESSION, 300, SignalsTest::top).outcome(policy);
    assertThat(outcome.panel().macd().series()).isEqualTo("VX_FRONT");
    DivergenceRow row = outcome.panel().divergence().get(0);
    assertThat(row.oscillator()).isEqualTo("RSI");
    assertThat(row.active()).isTrue();
    assertThat(row.words()).startsWith("The VX1 closed higher");
    assertThat(falling().outcome(policy).negativeDivergence().reason()).isEqualTo("MISSING");
  }

  @Test
  void givenAFallingTape_whenConfirmedTwice_thenBothMustHold() {
    SignalNight night = new SignalNight()
        .closes("SPX", SESSION, 300, i -> i <= 295 ? 4000 + i : 4295 - 40.0 * (i - 295));
    SignalOutcome outcome = night.outcome();
    assertThat(outcome.panel().rsi().value().toOptional().orElseThrow()).isLessThan(40);
    assertThat(outcome.dualConfirmation().state()).isEqualTo(Confirmation.State.ACTIVE);
    assertThat(night
            .outcome(Policy.steward().withOverride("layer.dualRsi", "5"))
            .dualConfirmation()
            .state())
        .isEqualTo(Confirmation.State.NOT_ACTIVE);
    // 5 down a day and 15 up on the last: the histogram turns up, the RSI is 100 x 1.07 / 5.71 = 19
    SignalOutcome turned = new SignalNight()
        .closes("SPX", SESSION, 300, i -> i <= 298 ? 6000 - 5.0 * i : 4525)
        .outcome();
    assertThat(turned.panel().rsi().value().toOptional().orElseThrow())
        .isCloseTo(18.75, within(0.01));
    assertThat(turned.dualConfirmation().state()).isEqualTo(Confirmation.State.NOT_ACTIVE);
  }

  /** Breadth, exchange rate and RSI: 0.25 + 0.10 + 0.15 = 0.50 of the weight. */
  private static SignalNight half() {
    return new SignalNight()
        .closes("NYSE_ADV", SESSION, 271, i -> i % 2 == 0 ? 1500 : 1400)
        .closes("NYSE_DECL", SESSION, 271, i -> i % 2 == 0 ? 1400 : 1500)
        .months(
            "RBUSBIS",
            123,
            LocalDate.of(2024, 7, 31),
            i -> 100 * StrictMath.exp(i % 2 == 0 ? 0.01 : -0.01))
        .closes("SPX", SESSION, 260, i -> 6000 - i);
  }

  /** u is 0.1591 (tables), sqrt(119 / 120) / 3 = 0.3319 and 1 for an index that only falls. */
  @Test
  void givenHalfOfTheWeight_whenScored_thenTheWeightedMean() {
    SignalOutcome outcome = half().outcome();
    assertThat(outcome.intensity().sufficient()).isTrue();
    double expected = (0.25 * 0.1591 + 0.10 * 0.3319 + 0.15 * 1) / 0.50;
    // four digits of each u
    assertThat(outcome.intensity().score().orElseThrow()).isCloseTo(expected, within(5e-5));
    assertThat(outcome.panel().intensity().survivingWeight()).isCloseTo(0.5, within(ROUNDING));
    assertThat(outcome.panel().intensity().forCap())
        .isEqualTo(outcome.intensity().score().orElseThrow());
    double sum = outcome.panel().intensity().inOrder().stream()
        .mapToDouble(row -> row.contribution().toOptional().orElse(0))
        .sum();
    assertThat(sum).isCloseTo(outcome.intensity().forCap(), within(ROUNDING));
    // mirrored: 0.8409, the same, 0
    assertThat(outcome.panel().callIntensity().score().toOptional().orElseThrow())
        .isCloseTo((0.25 * 0.8409 + 0.10 * 0.3319) / 0.50, within(5e-5));
    assertThat(outcome.panel().assumedLags()).isEqualTo(1);
  }

  /** E3: below 0.50 is strict. */
  @Test
  void givenALittleLess_whenScored_thenInsufficientAndTheLowestCap() {
    SignalOutcome outcome =
        half().outcome(Policy.steward().withOverride("intensity.weightBreadth", "0.2499"));
    assertThat(outcome.intensity())
        .returns(false, Intensity::sufficient)
        .returns(OptionalDouble.empty(), Intensity::score)
        .returns(0.0, Intensity::forCap);
    assertThat(outcome.panel().intensity().score()).isEqualTo(Figure.missing("INSUFFICIENT"));
    assertThat(outcome.panel().intensity().breadth().contribution())
        .isEqualTo(Figure.missing("INSUFFICIENT"));
    assertThat(outcome.decision().outcome()).isEqualTo("INSUFFICIENT");
    assertThat(outcome.decision().sentence())
        .endsWith("It counts as 0, so the cap is 40 % of the original notional, and layer 3 stays"
            + " shut.");
  }

  @Test
  void givenNoWeightAtAll_whenScored_thenInsufficient() {
    Policy policy = Policy.steward().withOverride("intensity.leastWeight", "0");
    assertThat(new SignalNight().outcome(policy).intensity().sufficient()).isFalse();
  }

  @Test
  void givenAScore_whenRecorded_thenEveryComponentAndWhatIsNext() {
    DecisionRow decision = half().outcome().decision();
    assertThat(decision.kind()).isEqualTo("INTENSITY");
    assertThat(decision.outcome()).isEqualTo("SCORED");
    assertThat(decision.trace())
        .extracting(TraceLine::rule)
        .containsExactly(
            "E3 I1", "E3 I2", "E3 I3", "E3 I4", "E3 I5", "E3 I6", "E3 I7", "E3 I8", "E3", "E5",
            "E3", "E3", "E2", "E2");
    assertThat(decision.trace().get(0).outcome()).isEqualTo("u 0.16");
    assertThat(decision.trace().get(2).outcome()).isEqualTo("MISSING");
    // 0.4459 from the score's test; 0.40 + 0.20 x 0.4459 = 0.489
    assertThat(decision.sentence())
        .isEqualTo("The hedge intensity of a put side is 0.45 (0.50 of a weight of 1.00 is fresh),"
            + " most of it from RSI with u 1.00; the cap is 49 % of the original notional.");
    assertThat(decision.next())
        .startsWith("Layer 3 needs a score of 0.60 or more, 0.15 above this. Left out: consumer"
            + " prices (I3) is missing: no release of CPI, no figure of CPIAUCSL or CPIAUCNS;");
  }

  /** Nothing that comes after the close is read, whichever list it stands in. */
  @Test
  void givenFiguresOfLaterDays_whenComputed_thenTheSame() {
    SignalOutcome before = full().outcome();
    LocalDate tomorrow = LocalDate.of(2024, 8, 6);
    SignalOutcome after = full()
        .bar("SPX", tomorrow, 9999)
        .bar("NYSE_ADV", tomorrow, 9999)
        .bar("NYSE_DECL", tomorrow, 1)
        .bar("SPXEW", tomorrow, 1)
        .value("RBUSBIS", LocalDate.of(2024, 7, 1), 200, tomorrow, false)
        .value("CPIAUCSL", LocalDate.of(2024, 7, 1), 900, tomorrow, false)
        .value("DGS2", SESSION, 0.5, SignalNight.CALENDAR.close(SESSION).plusSeconds(1), false)
        .value("FORWARD_PE", SESSION, 1, tomorrow, false)
        .release(
            "CPI",
            LocalDate.of(2024, 7, 1),
            tomorrow,
            0.9,
            OptionalDouble.of(0),
            OptionalDouble.empty())
        .outcome();
    assertThat(after).isEqualTo(before);
  }

  @Test
  void givenTheSameFiguresInAnyOrder_whenComputed_thenTheSame() {
    assertThat(full().reversed().outcome()).isEqualTo(full().outcome());
  }

  @Test
  void givenEveryFigure_whenComputed_thenTheWholeWeight() {
    SignalOutcome outcome = full().outcome();
    assertThat(outcome.panel().intensity().survivingWeight()).isCloseTo(1, within(ROUNDING));
    assertThat(outcome.remarks()).isEmpty();
    assertThat(outcome.intensity().score().orElseThrow()).isBetween(0.0, 1.0);
    // the statement of 31 July is past, the next one far; the yield is in its middle
    assertThat(outcome.fomcElevated().holds()).isFalse();
    assertThat(outcome.panel().assumedLags()).isEqualTo(4);
  }

  private static SignalNight full() {
    LocalDate released = LocalDate.of(2024, 7, 15);
    return half()
        .closes("SPXEW", SESSION, 260, i -> 5000 + i % 9)
        .months("CPIAUCSL", 62, released, i -> 100 + i + i % 3)
        .months("PPIFIS", 62, released, i -> 100 + i + i % 4)
        .months("SHILLER_EARNINGS", 12, released, i -> 200)
        .yields(SESSION, 776, i -> 0.04 + (i % 2 == 0 ? 0.0001 : 0))
        .meeting(LocalDate.of(2024, 7, 31), FomcMeeting.Status.SCHEDULED);
  }
}
