package io.nightcondor.analytics.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.stress.NamedDay.FutureChange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedDaysTest {

  private static final double ROUNDING = 1e-9;

  /** Neither these expiries nor the SPX expiries a month later meet a holiday. */
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());

  /** F4: 21 rows of one day, two days in April 2025 and three more in the next row. */
  @Test
  void givenTheTable_whenRead_thenEveryDayOfTheBookInOrder() {
    assertThat(NamedDays.ALL)
        .hasSize(26)
        .extracting(NamedDay::date)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(NamedDays.ALL).allSatisfy(day -> {
      assertThat(day.futures()).extracting(FutureChange::days).isSorted().doesNotHaveDuplicates();
      assertThat(day.vix().after()).isBetween(9.0, 151.0);
      assertThat(day.origin()).matches("[MRK](, [MRK])*");
    });
  }

  /**
   * A day that begins where the one before it ended does so in every figure that F4 gives twice.
   */
  @Test
  void givenTheDaysOfApril2025_whenChained_thenEachBeginsWhereTheLastEnded() {
    for (int i = NamedDays.ALL.size() - 4; i < NamedDays.ALL.size(); i++) {
      NamedDay before = NamedDays.ALL.get(i - 1);
      NamedDay day = NamedDays.ALL.get(i);
      assertThat(day.vix().before()).isEqualTo(before.vix().after());
      for (int future = 0; future < 2; future++) {
        assertThat(day.futures().get(future).level().before())
            .isEqualTo(before.futures().get(future).level().after());
        assertThat(
                before.futures().get(future).days() - day.futures().get(future).days())
            .isEqualTo((int) ChronoUnit.DAYS.between(before.date(), day.date()));
      }
    }
  }

  /** First and second VX future of the days for which F4 does not give the days to settlement. */
  @ParameterizedTest
  @CsvSource({
    "2015-08-24, 2015-09",
    "2016-06-24, 2016-07",
    "2018-02-05, 2018-02",
    "2020-02-24, 2020-03",
    "2020-03-12, 2020-03",
    "2021-01-27, 2021-02",
    "2021-11-26, 2021-12"
  })
  void givenAFirstAndSecondFuture_whenDated_thenByTheMonthlyExpiries(
      LocalDate date, YearMonth first) {
    NamedDay day = day(date);
    for (int i = 0; i < day.futures().size(); i++) {
      LocalDate expiry = CALENDAR.monthlyVixExpiry(first.plusMonths(i));
      assertThat(day.futures().get(i).days())
          .isEqualTo((int) ChronoUnit.DAYS.between(date, expiry));
    }
  }

  /** 17.60 at 9 days and 13.00 at 44: 4.60 / 35 a day between. */
  @Test
  void givenTwoTenors_whenAskedBetweenThem_thenLinear() {
    NamedDay day = day(LocalDate.of(2018, 2, 5));
    assertThat(day.points(9)).isCloseTo(17.60, within(ROUNDING));
    assertThat(day.points(44)).isCloseTo(13.00, within(ROUNDING));
    assertThat(day.points(16)).isCloseTo(17.60 - 7 * 4.60 / 35, within(ROUNDING));
    // 33.225 / 15.625 and 27.975 / 14.975, less 1
    assertThat(day.share(9)).isCloseTo(1.1264, within(ROUNDING));
    assertThat(day.share(44)).isCloseTo(13.0 / 14.975, within(ROUNDING));
  }

  @Test
  void givenTwoTenors_whenAskedBeyondThem_thenInProportionToTheResponse() {
    NamedDay day = day(LocalDate.of(2018, 2, 5));
    assertThat(day.points(2))
        .isCloseTo(
            17.60 * BetaSet.FROM_2013_TO_2026.beta(2) / BetaSet.FROM_2013_TO_2026.beta(9),
            within(ROUNDING));
    assertThat(day.points(105))
        .isCloseTo(
            13.00 * BetaSet.FROM_2013_TO_2026.beta(105) / BetaSet.FROM_2013_TO_2026.beta(44),
            within(ROUNDING));
    // H22: 0.277 at 105 days and 0.410 at 44, three digits
    assertThat(day.points(105)).isCloseTo(13.00 * 0.277 / 0.410, within(0.05));
  }

  static NamedDay day(LocalDate date) {
    return NamedDays.ALL.stream()
        .filter(day -> day.date().equals(date))
        .findFirst()
        .orElseThrow();
  }
}
