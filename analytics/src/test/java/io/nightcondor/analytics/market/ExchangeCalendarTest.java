package io.nightcondor.analytics.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeCalendarTest {

  /** Good Fridays, Juneteenths and Labor Day, given by hand; an early close after Thanksgiving. */
  private static final ExchangeCalendar CALENDAR = new ExchangeCalendar(
      Set.of(
          LocalDate.of(2008, 3, 21),
          LocalDate.of(2014, 4, 18),
          LocalDate.of(2019, 4, 19),
          LocalDate.of(2022, 4, 15),
          LocalDate.of(2024, 6, 19),
          LocalDate.of(2025, 4, 18),
          LocalDate.of(2026, 6, 19),
          LocalDate.of(2026, 9, 7),
          LocalDate.of(2027, 6, 18),
          LocalDate.of(2030, 4, 19),
          LocalDate.of(2030, 6, 19)),
      Set.of(LocalDate.of(2026, 11, 27)));

  /** A4: the third Friday is a holiday, so SPX settles a day early and the VIX on a Tuesday. */
  @ParameterizedTest
  @CsvSource({
    "2008-03, 2008-03-20, 2008-02-19",
    "2014-04, 2014-04-17, 2014-03-18",
    "2019-04, 2019-04-18, 2019-03-19",
    "2022-04, 2022-04-14, 2022-03-15",
    "2025-04, 2025-04-17, 2025-03-18",
    "2026-06, 2026-06-18, 2026-05-19",
    "2027-06, 2027-06-17, 2027-05-18",
    "2030-04, 2030-04-18, 2030-03-19"
  })
  void givenHolidayOnThirdFriday_whenExpiriesAsked_thenBothMove(
      YearMonth month, LocalDate spx, LocalDate vix) {
    assertThat(CALENDAR.monthlySpxExpiry(month)).isEqualTo(spx);
    assertThat(CALENDAR.monthlyVixExpiry(month.minusMonths(1))).isEqualTo(vix);
  }

  /** A4: the VIX Wednesday itself is a holiday; otherwise it is 30 days before the third Friday. */
  @ParameterizedTest
  @CsvSource({
    "2024-06, 2024-06-18",
    "2030-06, 2030-06-18",
    "2026-08, 2026-08-19",
    "2024-08, 2024-08-21"
  })
  void givenMonth_whenVixExpiryAsked_thenWednesdayOrSessionBefore(YearMonth month, LocalDate vix) {
    assertThat(CALENDAR.monthlyVixExpiry(month)).isEqualTo(vix);
  }

  /** H13, Cboe VIX white paper: 9:46 Chicago, AM settlement in 25 days, PM settlement in 32. */
  @Test
  void givenWhitePaperClock_whenMinutesCounted_thenItsMinutes() {
    Instant quoted = ZonedDateTime.parse("2014-10-06T10:46-04:00").toInstant();
    assertThat(CALENDAR.minutesToSettlement(quoted, Root.SPX, LocalDate.of(2014, 10, 31)))
        .isEqualTo(35_924);
    assertThat(CALENDAR.minutesToSettlement(quoted, Root.SPXW, LocalDate.of(2014, 11, 7)))
        .isEqualTo(46_394);
  }

  /** A week of 1440-minute days over 525,600 minutes; the AM print comes 390 minutes earlier. */
  @Test
  void givenClose_whenYearsAsked_thenMinutesOverTheYear() {
    LocalDate session = LocalDate.of(2024, 1, 5);
    assertThat(CALENDAR.yearsToSettlement(session, Root.SPXW, LocalDate.of(2024, 1, 12)))
        .isCloseTo(7 / 365.0, within(1e-15));
    assertThat(CALENDAR.yearsToSettlement(session, Root.SPX, LocalDate.of(2024, 1, 12)))
        .isCloseTo((7 * 1440 - 390) / 525_600.0, within(1e-15));
    assertThat(CALENDAR.yearsToSettlement(session, Root.SPXW, session)).isZero();
    assertThat(CALENDAR.yearsToSettlement(session, Root.SPX, session)).isNegative();
  }

  /** Wall-clock minutes: the night on which the clocks change is a night like any other. */
  @Test
  void givenClockChange_whenMinutesCounted_thenWholeDays() {
    LocalDate friday = LocalDate.of(2026, 10, 30);
    assertThat(CALENDAR.minutesToSettlement(
            CALENDAR.close(friday), Root.SPXW, LocalDate.of(2026, 11, 2)))
        .isEqualTo(3 * 1440);
  }

  @Test
  void givenEarlyClose_whenSettlementAsked_thenOneInTheAfternoon() {
    LocalDate halfDay = LocalDate.of(2026, 11, 27);
    assertThat(CALENDAR.settlement(Root.SPXW, halfDay))
        .isEqualTo(ZonedDateTime.parse("2026-11-27T13:00-05:00").toInstant());
    assertThat(CALENDAR.settlement(Root.SPX, halfDay))
        .isEqualTo(ZonedDateTime.parse("2026-11-27T09:30-05:00").toInstant());
    assertThat(CALENDAR.close(halfDay)).isEqualTo(CALENDAR.settlement(Root.SPXW, halfDay));
  }

  @Test
  void givenInstant_whenLastClosedSessionAsked_thenNotTheOpenOne() {
    assertThat(CALENDAR.lastClosedSession(Instant.parse("2026-09-08T19:59:00Z")))
        .isEqualTo(LocalDate.of(2026, 9, 4));
    assertThat(CALENDAR.lastClosedSession(Instant.parse("2026-09-08T20:00:00Z")))
        .isEqualTo(LocalDate.of(2026, 9, 8));
    assertThat(CALENDAR.lastClosedSession(Instant.parse("2024-01-07T15:52:00Z")))
        .isEqualTo(LocalDate.of(2024, 1, 5));
  }

  @Test
  void givenHolidayMonday_whenSessionsCounted_thenItIsLeftOut() {
    LocalDate friday = LocalDate.of(2026, 9, 4);
    assertThat(CALENDAR.nextSession(friday)).isEqualTo(LocalDate.of(2026, 9, 8));
    assertThat(CALENDAR.previousSession(LocalDate.of(2026, 9, 8))).isEqualTo(friday);
    assertThat(CALENDAR.sessionsBetween(friday, LocalDate.of(2026, 9, 11))).isEqualTo(4);
  }

  /** Friday, 27 November 2026, closes at 13:00, 18:00 UTC. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-25T21:00:00Z, 2026-11-25",
    "2026-11-25T21:00:01Z, 2026-11-26",
    "2026-11-27T05:00:00Z, 2026-11-27",
    "2026-11-27T18:00:00Z, 2026-11-27",
    "2026-11-27T18:00:01Z, 2026-11-30",
    "2026-09-05T15:00:00Z, 2026-09-08"
  })
  void givenInstant_whenFirstSessionToTradeAsked_thenUpToItsClose(
      Instant instant, LocalDate session) {
    assertThat(CALENDAR.firstSessionToTrade(instant)).isEqualTo(session);
  }

  @Test
  void givenClosedDay_whenSessionOnOrAfterAsked_thenTheNext() {
    assertThat(CALENDAR.sessionOnOrAfter(LocalDate.of(2026, 9, 5))).isEqualTo("2026-09-08");
    assertThat(CALENDAR.sessionOnOrAfter(LocalDate.of(2026, 9, 8))).isEqualTo("2026-09-08");
  }
}
