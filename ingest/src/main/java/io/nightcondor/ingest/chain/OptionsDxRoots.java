package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The root of each option of an OptionsDX file, which names none. Where the calendar does not
 * decide, the hour of EXPIRE_UNIX does: 09:30 in New York is SPX, the close SPXW. A close is
 * believed only if the file wrote 09:30 for that expiry before, which shows that its writer tells
 * the two apart.
 */
final class OptionsDxRoots {

  private static final LocalTime MORNING = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);

  private final Underlying underlying;
  private final ExchangeCalendar calendar;
  private final Set<LocalDate> morningSeen = new HashSet<>();

  OptionsDxRoots(Underlying underlying, ExchangeCalendar calendar) {
    this.underlying = underlying;
    this.calendar = calendar;
  }

  /**
   * The root of the option.
   *
   * @param expires New York time of EXPIRE_UNIX
   * @param cell EXPIRE_UNIX, for the message
   */
  Root root(LocalDate expiry, ZonedDateTime expires, Cell cell) throws RefusedRowException {
    if (!expires.toLocalDate().equals(expiry)) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          cell.column(),
          "%s (%s)".formatted(cell.text(), expires.toLocalDateTime()),
          "a New York time on " + expiry);
    }
    Optional<Root> byCalendar = CalendarRoots.of(underlying, expiry, calendar);
    boolean morning = expires.toLocalTime().equals(MORNING);
    if (byCalendar.isPresent()) {
      if (morning && byCalendar.get() == Root.SPXW) {
        throw ambiguous(cell, expires, "the close, for no SPX option settles on this morning");
      }
      return byCalendar.get();
    }
    if (morning) {
      morningSeen.add(expiry);
      return Root.SPX;
    }
    boolean atClose =
        expires.toLocalTime().equals(CLOSE) || expires.toInstant().equals(calendar.close(expiry));
    if (atClose && morningSeen.contains(expiry)) {
      return Root.SPXW;
    }
    throw ambiguous(cell, expires, "09:30 for SPX and, on lines after those, the close for SPXW");
  }

  private static RefusedRowException ambiguous(Cell cell, ZonedDateTime expires, String expected) {
    return new RefusedRowException(
        RejectionCode.AMBIGUOUS_ROOT,
        cell.column(),
        "%s (%s)".formatted(cell.text(), expires.toLocalDateTime()),
        expected);
  }
}
