package io.nightcondor.ingest.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.nightcondor.analytics.market.ExchangeCalendar;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Builds the calendar of the New York Stock Exchange. */
public final class ExchangeCalendars {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2060;

  /** Until 2012 the exchange closed early on Friday 5 July, not on Wednesday 3 July. */
  private static final int WEDNESDAY_BEFORE_INDEPENDENCE_SINCE = 2013;

  private ExchangeCalendars() {}

  /**
   * Sessions and early closes of 2000 to 2060.
   *
   * @param overrideFile CSV with the header {@code date,status,reason}; status is closed, early or
   *     open
   * @throws io.nightcondor.ingest.inbox.InputMissingException if the override file does not exist
   * @throws io.nightcondor.ingest.inbox.InputRefusedException if the override file has an error
   */
  public static ExchangeCalendar nyse(Optional<Path> overrideFile) {
    Set<LocalDate> closures = new TreeSet<>();
    Set<LocalDate> earlyCloses = new TreeSet<>();
    HolidayManager holidays =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NYSE));
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      holidays.getHolidays(Year.of(year)).forEach(holiday -> closures.add(holiday.getDate()));
      addEarlyCloses(year, earlyCloses);
    }
    overrideFile
        .map(CalendarOverride::read)
        .ifPresent(overrides -> overrides.forEach(override -> {
          closures.remove(override.date());
          earlyCloses.remove(override.date());
          switch (override.status()) {
            case CLOSED -> closures.add(override.date());
            case EARLY -> earlyCloses.add(override.date());
            case OPEN -> {}
          }
        }));
    return new ExchangeCalendar(closures, earlyCloses);
  }

  /**
   * Closes at 13:00; a date that is no session does no harm, the calendar asks for the session
   * first.
   */
  private static void addEarlyCloses(int year, Set<LocalDate> earlyCloses) {
    LocalDate thanksgiving = LocalDate.of(year, Month.NOVEMBER, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    earlyCloses.add(thanksgiving.plusDays(1));

    LocalDate christmasEve = LocalDate.of(year, Month.DECEMBER, 24);
    if (christmasEve.getDayOfWeek().getValue() <= DayOfWeek.THURSDAY.getValue()) {
      earlyCloses.add(christmasEve);
    }

    LocalDate beforeIndependence = LocalDate.of(year, Month.JULY, 3);
    switch (beforeIndependence.getDayOfWeek()) {
      case MONDAY, TUESDAY, THURSDAY -> earlyCloses.add(beforeIndependence);
      case WEDNESDAY ->
        earlyCloses.add(
            year >= WEDNESDAY_BEFORE_INDEPENDENCE_SINCE
                ? beforeIndependence
                : beforeIndependence.plusDays(2));
      case FRIDAY, SATURDAY, SUNDAY -> {}
    }

    if (year == 2003) {
      earlyCloses.add(LocalDate.of(2003, Month.DECEMBER, 26));
    }
  }
}
