package io.nightcondor.analytics.market;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Sessions of the New York Stock Exchange and the settlement dates that follow from them. Dates are
 * exchange dates in America/New_York.
 */
public final class ExchangeCalendar {

  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);
  private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);

  /** Calendar days from a VIX settlement to the SPX expiry that it is computed from. */
  private static final int VIX_HORIZON_DAYS = 30;

  /** The year of Cboe's VIX paper: 365 days of 1440 minutes. */
  public static final double MINUTES_PER_YEAR = 525_600;

  private final Set<LocalDate> closures;
  private final Set<LocalDate> earlyCloses;

  /**
   * @param closures weekdays without a session
   * @param earlyCloses sessions that close at 13:00
   */
  public ExchangeCalendar(Set<LocalDate> closures, Set<LocalDate> earlyCloses) {
    this.closures = Set.copyOf(closures);
    this.earlyCloses = Set.copyOf(earlyCloses);
  }

  public boolean isSession(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !closures.contains(date);
  }

  public boolean isEarlyClose(LocalDate date) {
    return isSession(date) && earlyCloses.contains(date);
  }

  /** The last session before a date. */
  public LocalDate previousSession(LocalDate date) {
    return sessionOnOrBefore(date.minusDays(1));
  }

  /** The first session after a date. */
  public LocalDate nextSession(LocalDate date) {
    LocalDate next = date.plusDays(1);
    while (!isSession(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  public LocalDate sessionOnOrBefore(LocalDate date) {
    LocalDate session = date;
    while (!isSession(session)) {
      session = session.minusDays(1);
    }
    return session;
  }

  public LocalDate sessionOnOrAfter(LocalDate date) {
    return isSession(date) ? date : nextSession(date);
  }

  /** Number of sessions after the first date, up to and including the second. */
  public int sessionsBetween(LocalDate after, LocalDate upTo) {
    int sessions = 0;
    for (LocalDate date = after.plusDays(1); !date.isAfter(upTo); date = date.plusDays(1)) {
      if (isSession(date)) {
        sessions++;
      }
    }
    return sessions;
  }

  /** The instant at which a session closes. */
  public Instant close(LocalDate session) {
    LocalTime time = isEarlyClose(session) ? EARLY_CLOSE : CLOSE;
    return session.atTime(time).atZone(NEW_YORK).toInstant();
  }

  /** The last session that had closed by an instant. */
  public LocalDate lastClosedSession(Instant instant) {
    LocalDate session = sessionOnOrBefore(instant.atZone(NEW_YORK).toLocalDate());
    return close(session).isAfter(instant) ? previousSession(session) : session;
  }

  /** The first session in which something known at an instant could be traded on, by its close. */
  public LocalDate firstSessionToTrade(Instant instant) {
    LocalDate session = sessionOnOrAfter(instant.atZone(NEW_YORK).toLocalDate());
    return close(session).isBefore(instant) ? nextSession(session) : session;
  }

  /** The instant at which a series of that root and expiry settles. */
  public Instant settlement(Root root, LocalDate expiry) {
    return switch (root.settlement()) {
      case AM -> expiry.atTime(OPEN).atZone(NEW_YORK).toInstant();
      case PM -> close(expiry);
    };
  }

  /**
   * Calendar minutes from an instant to the settlement of a series, at 1440 a day by New York's
   * wall clock as in Cboe's VIX paper; below 0 once it has settled.
   */
  public long minutesToSettlement(Instant from, Root root, LocalDate expiry) {
    return Duration.between(
            LocalDateTime.ofInstant(from, NEW_YORK),
            LocalDateTime.ofInstant(settlement(root, expiry), NEW_YORK))
        .toMinutes();
  }

  /** {@link #minutesToSettlement} from a session's close, in years of 525,600 minutes. */
  public double yearsToSettlement(LocalDate session, Root root, LocalDate expiry) {
    return minutesToSettlement(close(session), root, expiry) / MINUTES_PER_YEAR;
  }

  /** The day on which the AM-settled SPX options of a month settle: the third Friday or before. */
  public LocalDate monthlySpxExpiry(YearMonth month) {
    LocalDate thirdFriday =
        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
    return sessionOnOrBefore(thirdFriday);
  }

  /**
   * The day on which the SPXW options of a weekday settle: that day, or where it is a holiday the
   * session after it for a Monday and the session before it for any other day.
   */
  public LocalDate weeklySpxExpiry(LocalDate weekday) {
    boolean movesOn = weekday.getDayOfWeek() == DayOfWeek.MONDAY && !isSession(weekday);
    return movesOn ? nextSession(weekday) : sessionOnOrBefore(weekday);
  }

  /**
   * The day on which the VIX options and futures of a month settle: 30 days before the next month's
   * SPX expiry. Valid from 2006 on.
   */
  public LocalDate monthlyVixExpiry(YearMonth month) {
    return sessionOnOrBefore(monthlySpxExpiry(month.plusMonths(1)).minusDays(VIX_HORIZON_DAYS));
  }
}
