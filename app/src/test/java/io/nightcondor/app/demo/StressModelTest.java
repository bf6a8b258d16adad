package io.nightcondor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StressModelTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());

  private final List<HistoryModel.Day> days = new StressModel(NYSE).days();

  /** Moves that the rule book prints to a hundredth of a percent (DOMAIN F4). */
  private static final double PRINTED_PERCENT = 0.005;

  /** Closes are met by construction; exp and log lose a few of 16 digits. */
  private static final double ROUNDING = 1e-9;

  /** Published closes: S&P Dow Jones Indices and Cboe. */
  @ParameterizedTest
  @CsvSource({
    "2020-02-19, 3386.15, 14.38", "2020-02-21, 3337.75, 17.08", "2020-02-24, 3225.89, 25.03",
    "2020-03-11, 2741.38, 53.90", "2020-03-12, 2480.64, 75.47", "2020-03-13, 2711.02, 57.83",
    "2020-03-16, 2386.13, 82.69", "2020-03-23, 2237.40, 61.59", "2020-04-30, 2912.43, 34.15"
  })
  void givenPublishedClose_whenModelled_thenMet(LocalDate date, double spx, double vix) {
    HistoryModel.Day day = day(date);
    assertThat(day.spx().close()).isCloseTo(spx, within(ROUNDING));
    assertThat(day.vix().close()).isCloseTo(vix, within(ROUNDING));
  }

  /** DOMAIN F4: -3.35, -9.51 and -11.98 %. */
  @ParameterizedTest
  @CsvSource({
    "2020-02-21, 2020-02-24, -3.35",
    "2020-03-11, 2020-03-12, -9.51",
    "2020-03-13, 2020-03-16, -11.98"
  })
  void givenNamedDay_whenModelled_thenItsPercentIsThePublishedOne(
      LocalDate before, LocalDate date, double percent) {
    double move = (day(date).spx().close() / day(before).spx().close() - 1) * 100;
    assertThat(move).isCloseTo(percent, within(PRINTED_PERCENT));
    assertThat(NYSE.previousSession(date)).isEqualTo(before);
  }

  @Test
  void givenWindow_whenListed_thenEverySessionAndTwentyBeforeItsFirst() {
    List<LocalDate> dates = days.stream().map(HistoryModel.Day::date).toList();
    assertThat(dates).startsWith(LocalDate.of(2020, 1, 3)).endsWith(LocalDate.of(2020, 4, 30));
    for (int i = 1; i < dates.size(); i++) {
      assertThat(dates.get(i - 1)).isEqualTo(NYSE.previousSession(dates.get(i)));
    }
    assertThat(dates.indexOf(LocalDate.of(2020, 2, 3))).isEqualTo(20);
  }

  /** The highest close of the VIX and the extremes of the index are the published ones. */
  @Test
  void givenWindow_whenMeasured_thenItsExtremesAreAtTheAnchors() {
    assertThat(days).allSatisfy(day -> {
      assertThat(day.spx().close()).isBetween(2237.40 - ROUNDING, 3386.15 + ROUNDING);
      assertThat(day.vix().close()).isBetween(11.0, 82.69 + ROUNDING);
      assertThat(day.twoYearYield()).isPositive();
      for (HistoryModel.Bar bar :
          List.of(day.spx(), day.vix(), day.vix3m(), day.vix6m(), day.vvix())) {
        assertThat(bar.high()).isGreaterThanOrEqualTo(Math.max(bar.open(), bar.close()));
        assertThat(bar.low()).isPositive().isLessThanOrEqualTo(Math.min(bar.open(), bar.close()));
      }
    });
  }

  private HistoryModel.Day day(LocalDate date) {
    return days.stream().filter(day -> day.date().equals(date)).findFirst().orElseThrow();
  }
}
