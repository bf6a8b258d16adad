package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a file writes dates. */
enum DateForm {
  ISO("iso", "(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})", "a date such as 2024-08-05"),
  /** Month, day, year, with or without zeros before. */
  US("us", "(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})", "a date such as 8/5/2024"),
  COMPACT("compact", "(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})", "a date such as 20240805"),
  /** Seconds since 1970 to an instant on that date in New York. */
  UNIX_SECONDS("unixSeconds", "", "");

  private final String id;
  private final Pattern pattern;
  private final String expected;

  DateForm(String id, String pattern, String expected) {
    this.id = id;
    this.pattern = Pattern.compile(pattern);
    this.expected = expected;
  }

  /** The form of that name in a source rule. */
  static Optional<DateForm> of(String id) {
    return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
  }

  LocalDate date(Cell cell) throws RefusedRowException {
    if (this == UNIX_SECONDS) {
      return UnixTime.ofSeconds(cell).atZone(ExchangeCalendar.NEW_YORK).toLocalDate();
    }
    Matcher parts = pattern.matcher(cell.text());
    if (!parts.matches()) {
      throw notADate(cell, expected);
    }
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group("y")),
          Integer.parseInt(parts.group("m")),
          Integer.parseInt(parts.group("d")));
    } catch (DateTimeException noSuchDay) {
      throw notADate(cell, "a day of the calendar");
    }
  }

  /** 2024-08-05 or 8/5/2024. */
  static LocalDate isoOrUs(Cell cell) throws RefusedRowException {
    return (cell.text().indexOf('/') < 0 ? ISO : US).date(cell);
  }

  /** A quote date is a session. */
  static LocalDate session(LocalDate date, Cell cell, ExchangeCalendar calendar)
      throws RefusedRowException {
    if (!calendar.isSession(date)) {
      throw new RefusedRowException(
          RejectionCode.NOT_A_SESSION,
          cell.column(),
          cell.text(),
          "a day on which the exchange was open");
    }
    return date;
  }

  private static RefusedRowException notADate(Cell cell, String expected) {
    return new RefusedRowException(RejectionCode.Q14, cell.column(), cell.text(), expected);
  }
}
