package io.nightcondor.ingest.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.RealData;
import io.nightcondor.ingest.inbox.InputMissingException;
import io.nightcondor.ingest.inbox.InputRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExchangeCalendarsTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());

  @TempDir
  private Path folder;

  /** Trading days per year, DOMAIN A4 (measured against pandas_market_calendars). */
  @ParameterizedTest
  @CsvSource({
    "2000,252", "2001,248", "2002,252", "2003,252", "2004,252", "2005,252", "2006,251", "2007,251",
    "2008,253", "2009,252", "2010,252", "2011,252", "2012,250", "2013,252", "2014,252", "2015,252",
    "2016,252", "2017,251", "2018,251", "2019,252", "2020,253", "2021,252", "2022,251", "2023,250",
    "2024,252", "2025,250", "2026,251", "2027,251", "2028,251", "2029,251", "2030,251"
  })
  void givenYear_whenSessionsCounted_thenAsPublished(int year, int sessions) {
    LocalDate newYearsEve = LocalDate.of(year - 1, 12, 31);
    assertThat(NYSE.sessionsBetween(newYearsEve, LocalDate.of(year, 12, 31))).isEqualTo(sessions);
  }

  /** Special closures, DOMAIN A4; a Saturday 1 January is not observed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001-09-11", "2001-09-12", "2001-09-13", "2001-09-14", "2004-06-11", "2007-01-02",
            "2012-10-29",
        "2012-10-30", "2018-12-05", "2025-01-09", "2022-06-20", "2027-06-18", "2021-12-24",
            "2023-01-02"
      })
  void givenClosure_whenAsked_thenNoSession(LocalDate date) {
    assertThat(NYSE.isSession(date)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2021-06-18", "2010-12-31", "2021-12-31", "2001-09-10", "2001-09-17", "2005-12-30"
      })
  void givenDayBesideAHoliday_whenAsked_thenSession(LocalDate date) {
    assertThat(NYSE.isSession(date)).isTrue();
  }

  /** Early closes, DOMAIN A4. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2000-07-03", "2002-07-05", "2003-12-24", "2003-12-26", "2012-11-23", "2013-07-03",
            "2014-07-03",
        "2014-12-24", "2019-07-03", "2024-07-03", "2024-11-29", "2024-12-24", "2026-11-27",
            "2026-12-24"
      })
  void givenHalfDay_whenAsked_thenClosesAtOne(LocalDate date) {
    assertThat(NYSE.isEarlyClose(date)).isTrue();
    assertThat(NYSE.close(date))
        .isEqualTo(date.atTime(13, 0).atZone(ExchangeCalendar.NEW_YORK).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2002-07-03", "2013-07-05", "2021-12-24", "2026-07-02", "2010-12-24", "2009-07-02"
      })
  void givenWholeDayOrHoliday_whenAsked_thenNoEarlyClose(LocalDate date) {
    assertThat(NYSE.isEarlyClose(date)).isFalse();
  }

  /** Third Friday on a holiday, DOMAIN A4. */
  @ParameterizedTest
  @CsvSource({
    "2000-04,2000-04-20,", "2003-04,2003-04-17,", "2008-03,2008-03-20,2008-02-19",
    "2014-04,2014-04-17,2014-03-18", "2019-04,2019-04-18,2019-03-19",
        "2022-04,2022-04-14,2022-03-15",
    "2025-04,2025-04-17,2025-03-18", "2026-06,2026-06-18,2026-05-19",
        "2027-06,2027-06-17,2027-05-18",
    "2030-04,2030-04-18,2030-03-19"
  })
  void givenThirdFridayOnAHoliday_whenSettlementAsked_thenThursdayAndTuesday(
      YearMonth month, LocalDate spx, LocalDate vix) {
    assertThat(NYSE.monthlySpxExpiry(month)).isEqualTo(spx);
    if (vix != null) {
      assertThat(NYSE.monthlyVixExpiry(month.minusMonths(1))).isEqualTo(vix);
    }
  }

  /** The VIX Wednesday itself is a holiday, DOMAIN A4. */
  @Test
  void givenVixWednesdayOnAHoliday_whenSettlementAsked_thenTheDayBefore() {
    assertThat(NYSE.monthlyVixExpiry(YearMonth.of(2024, 6))).isEqualTo("2024-06-18");
    assertThat(NYSE.monthlyVixExpiry(YearMonth.of(2030, 6))).isEqualTo("2030-06-18");
  }

  /** DOMAIN A4, as Cboe says of XSP: a Friday, Wednesdays, Mondays, a Thursday, no holiday. */
  @ParameterizedTest
  @CsvSource({
    "2024-03-29, 2024-03-28",
    "2024-06-19, 2024-06-18",
    "2024-09-02, 2024-09-03",
    "2024-01-15, 2024-01-16",
    "2025-01-09, 2025-01-08",
    "2024-12-25, 2024-12-24",
    "2024-03-22, 2024-03-22"
  })
  void givenWeeklyOnAHoliday_whenSettlementAsked_thenMondayLaterOthersEarlier(
      LocalDate weekday, LocalDate settles) {
    assertThat(NYSE.weeklySpxExpiry(weekday)).isEqualTo(settles);
  }

  @Test
  void givenSundayInstant_whenLastClosedSessionAsked_thenFriday() {
    assertThat(NYSE.lastClosedSession(Instant.parse("2024-01-07T15:52:00Z")))
        .isEqualTo("2024-01-05");
  }

  @Test
  void givenRealCalendarOf2026_whenCompared_thenSameSessionsAndCloses() throws IOException {
    JsonNode days;
    try (InputStream in = new GZIPInputStream(
        Files.newInputStream(RealData.file("macro/xnys_calendar_2026.json.gz")))) {
      days = new JsonMapper().readTree(in.readAllBytes());
    }
    int compared = 0;
    for (JsonNode day : days.path("rows")) {
      LocalDate date = LocalDate.parse(day.path("tradingDate").asString());
      String close = day.path("regular").path("endUtc").asString("");
      assertThat(NYSE.isSession(date)).as("%s", day).isEqualTo(!close.isEmpty());
      if (!close.isEmpty()) {
        assertThat(NYSE.close(date))
            .as("%s", day)
            .isEqualTo(OffsetDateTime.parse(close).toInstant());
      }
      compared++;
    }
    assertThat(compared).isEqualTo(365);
  }

  @Test
  void givenOverrides_whenRead_thenTheyWin() throws IOException {
    Path file = write(
        "date,status,reason\n2027-03-10,closed,day of mourning\n2027-03-11,early,storm\n\n2027-07-05,open,correction\n");

    ExchangeCalendar calendar = ExchangeCalendars.nyse(Optional.of(file));

    assertThat(calendar.isSession(LocalDate.of(2027, 3, 10))).isFalse();
    assertThat(calendar.isEarlyClose(LocalDate.of(2027, 3, 11))).isTrue();
    assertThat(calendar.isSession(LocalDate.of(2027, 7, 5))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date;status|1: the header has 'date;status', expected 'date,status,reason'",
        "date,status,reason\\n2027-02-30,closed,x|2: column 'date' has '2027-02-30', expected a date such as 2025-01-09",
        "date,status,reason\\n2027-03-13,closed,x|2: column 'date' has '2027-03-13', expected a weekday",
        "date,status,reason\\n2027-03-12,shut,x|2: column 'status' has 'shut', expected closed, early or open",
        "date,status,reason\\n2027-03-12,closed,|2: column 'reason' has '', expected a reason",
        "date,status,reason\\n2027-03-12,closed|2: the line has '2027-03-12,closed', expected three fields: date,status,reason"
      })
  void givenFaultyOverride_whenRead_thenRefusedWithLine(String text, String message)
      throws IOException {
    Path file = write(text.replace("\\n", "\n"));

    assertThatThrownBy(() -> ExchangeCalendars.nyse(Optional.of(file)))
        .isInstanceOf(InputRefusedException.class)
        .hasMessage(file + ":" + message + ". Nothing was run; correct the file and run again.");
  }

  @Test
  void givenDateTwice_whenRead_thenRefused() throws IOException {
    Path file = write("date,status,reason\n2027-03-12,closed,a\n2027-03-12,early,b\n");

    assertThatThrownBy(() -> ExchangeCalendars.nyse(Optional.of(file)))
        .hasMessageContaining(":3: column 'date' has '2027-03-12', expected each date once.");
  }

  @Test
  void givenNoOverrideFile_whenRead_thenMissing() {
    assertThatThrownBy(() -> ExchangeCalendars.nyse(Optional.of(folder.resolve("absent.csv"))))
        .isInstanceOf(InputMissingException.class);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("calendar.csv"), text, StandardCharsets.UTF_8);
  }
}
