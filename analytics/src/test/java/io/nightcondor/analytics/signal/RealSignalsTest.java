package io.nightcondor.analytics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.pack.SignalPanel.ComponentRow;
import io.nightcondor.analytics.pack.SignalPanel.DivergenceRow;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.SignalPanel.IntensityRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The signals on real series: facts of the days and frequencies that DOMAIN gives. */
class RealSignalsTest {

  private final RealSeries series = new RealSeries();
  private final FomcCalendar fomc = RealSeries.statements(FomcMeeting.Status.SCHEDULED);

  private SignalOutcome on(int year, int month, int day) {
    return Signals.of(series.night(LocalDate.of(year, month, day), fomc), Policy.steward());
  }

  private static double u(ComponentRow row) {
    return row.u().toOptional().orElseThrow();
  }

  /**
   * The SPX closed at 2386, a quarter below where it stood 63 sessions before, after falls of 9.5 %
   * and 12 % on two of three days.
   */
  @Test
  void givenMarch2020_whenComputed_thenEverythingOfTheMarketSpeaksForAFall() {
    SignalOutcome outcome = on(2020, 3, 16);
    IntensityRow intensity = outcome.panel().intensity();
    assertThat(intensity.survivingWeight()).isCloseTo(1, within(1e-9));
    assertThat(u(intensity.breadth())).isGreaterThan(0.95);
    assertThat(u(intensity.rsi())).isGreaterThan(0.5);
    assertThat(u(intensity.priceEarnings())).isEqualTo(1);
    assertThat(outcome.fomcElevated().holds()).isTrue();
    assertThat(outcome.priceEarningsCollapsing().holds()).isTrue();
    assertThat(outcome.intensity().score().orElseThrow()).isGreaterThan(0.60);
    assertThat(outcome.panel().callIntensity().score().toOptional().orElseThrow())
        .isLessThan(outcome.intensity().score().orElseThrow() - 0.2);
    // exchange rate, consumer and producer prices: the files have no release days
    assertThat(outcome.panel().assumedLags()).isEqualTo(3);
  }

  /**
   * A fall of 3 % in a day from near the high: the RSI is about 30 but earnings rose and the index
   * stood where it had in May; the next statement was six weeks ahead.
   */
  @Test
  void givenAugust2024_whenComputed_thenFallingButNothingCollapsing() {
    SignalOutcome outcome = on(2024, 8, 5);
    IntensityRow intensity = outcome.panel().intensity();
    assertThat(outcome.panel().rsi().value().toOptional().orElseThrow())
        .isCloseTo(30.5, within(1.0));
    assertThat(u(intensity.breadth())).isBetween(0.6, 0.95);
    assertThat(outcome.priceEarningsCollapsing().holds()).isFalse();
    assertThat(outcome.fomcElevated().holds()).isFalse();
    assertThat(outcome.dualConfirmation().isActive()).isTrue();
    assertThat(outcome.negativeDivergence().state()).isEqualTo(Confirmation.State.NOT_ACTIVE);
    // the file of the exchange rate ends with October 2023
    assertThat(intensity.reer().freshness()).isEqualTo(Freshness.STALE);
    assertThat(intensity.survivingWeight()).isCloseTo(0.90, within(1e-9));
  }

  /**
   * The high of January 2022 came with less momentum than that of November 2021; it stood for two
   * years, so that the divergence ended by time, 60 bars after 11 January.
   */
  @Test
  void givenTheTopOf2022_whenComputed_thenADivergenceThatRanOut() {
    SignalOutcome january = on(2022, 1, 20);
    assertThat(january.negativeDivergence().isActive()).isTrue();
    DivergenceRow row = january.panel().divergence().get(0);
    assertThat(row.first()).contains(LocalDate.of(2021, 11, 22));
    assertThat(row.second()).contains(LocalDate.of(2022, 1, 4));
    assertThat(row.knownFrom()).contains(LocalDate.of(2022, 1, 11));
    assertThat(on(2022, 1, 10).negativeDivergence().isActive()).isFalse();
    assertThat(on(2022, 4, 6).negativeDivergence().isActive()).isTrue();
    assertThat(on(2022, 4, 7).negativeDivergence().isActive()).isFalse();
  }

  /**
   * E3: elevated on 38 % of days, 32 % by the yield alone; rounded to whole percents, and measured
   * on days that are not all of these.
   */
  @Test
  void givenAllDaysSince2007_whenComputed_thenElevatedAsOftenAsMeasured() {
    FomcCalendar none = RealSeries.statements(FomcMeeting.Status.CANCELLED);
    List<LocalDate> sessions =
        series.sessions(LocalDate.of(2007, 1, 3), LocalDate.of(2025, 12, 30));
    assertThat(elevated(sessions, fomc)).isCloseTo(0.38, within(0.015));
    assertThat(elevated(sessions, none)).isCloseTo(0.32, within(0.015));
  }

  private double elevated(List<LocalDate> sessions, FomcCalendar calendar) {
    Policy policy = Policy.steward();
    long nights = sessions.stream()
        .map(session -> Signals.of(series.yields(session, calendar), policy))
        .filter(outcome -> outcome.fomcElevated().holds())
        .count();
    return (double) nights / sessions.size();
  }
}
