package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When a broker's page was taken, New York time: before the opening it shows the day before. */
final class ReportTime {

  private static final LocalTime OPENING = LocalTime.of(9, 30);

  private ReportTime() {}

  /** The session whose positions the page shows. */
  static LocalDate session(LocalDateTime taken, ExchangeCalendar calendar) {
    LocalDate date = taken.toLocalDate();
    return taken.toLocalTime().isBefore(OPENING) && calendar.isSession(date)
        ? calendar.previousSession(date)
        : calendar.sessionOnOrBefore(date);
  }

  /** A sentence if the page was taken while trading went on, else empty. */
  static String remark(LocalDateTime taken, ExchangeCalendar calendar) {
    LocalDate session = session(taken, calendar);
    boolean open = session.equals(taken.toLocalDate())
        && taken.atZone(ExchangeCalendar.NEW_YORK).toInstant().isBefore(calendar.close(session));
    return open
        ? "It was taken at %s New York time, before the close of %s."
            .formatted(taken.toLocalTime(), session)
        : "";
  }
}
