package io.nightcondor.ingest.source;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** The structural rules on daily bars. */
public final class BarRules {

  /** The calendar knows holidays from here on; before, only weekends are refused. */
  private static final LocalDate HOLIDAYS_KNOWN_FROM = LocalDate.of(2000, 1, 1);

  /**
   * Two sources round and stamp closes differently; a wrong day or an unfinished one is further
   * off.
   */
  private static final double CLOSE_TOLERANCE = 0.001;

  private BarRules() {}

  /** A bar is of a session up to the night's. */
  public static void checkDate(
      LocalDate date, String column, String value, LocalDate session, ExchangeCalendar calendar)
      throws RefusedRowException {
    checkNotAfter(date, column, value, session);
    boolean sessionDay = date.isBefore(HOLIDAYS_KNOWN_FROM)
        ? date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY
        : calendar.isSession(date);
    if (!sessionDay) {
      throw new RefusedRowException(
          RejectionCode.NOT_A_SESSION, column, value, "a day on which the exchange was open");
    }
  }

  /** What is dated after the night's session is not read. */
  public static void checkNotAfter(LocalDate date, String column, String value, LocalDate session)
      throws RefusedRowException {
    if (date.isAfter(session)) {
      throw new RefusedRowException(
          RejectionCode.AFTER_SESSION,
          column,
          value,
          "a date up to the session %s".formatted(session));
    }
  }

  /** The high is not below the low. */
  public static void checkRange(IndexBar bar, String column) throws RefusedRowException {
    checkRange(bar.high(), bar.low(), column);
  }

  /** The high, where there is one, is not below the low. */
  public static void checkRange(OptionalDouble high, OptionalDouble low, String column)
      throws RefusedRowException {
    if (high.isPresent() && low.isPresent() && high.getAsDouble() < low.getAsDouble()) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER,
          column,
          Double.toString(high.getAsDouble()),
          "at least the low of %s".formatted(low.getAsDouble()));
    }
  }

  /** True if two closes of one day may both be right. */
  public static boolean agree(double close, double other) {
    return Math.abs(close - other) <= CLOSE_TOLERANCE * Math.abs(close);
  }
}
