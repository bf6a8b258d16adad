package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** How a file writes the time of its quotes. */
enum TimeForm {
  /** Wall clock of the exchange, without a zone. */
  NEW_YORK("newYork"),
  /** Universal time, with or without a Z. */
  UTC("utc"),
  UNIX_SECONDS("unixSeconds"),
  UNIX_MILLIS("unixMillis");

  private final String id;

  TimeForm(String id) {
    this.id = id;
  }

  /** The form of that name in a source rule. */
  static Optional<TimeForm> of(String id) {
    return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
  }

  Instant instant(Cell cell) throws RefusedRowException {
    return switch (this) {
      case NEW_YORK ->
        local(cell, cell.text()).atZone(ExchangeCalendar.NEW_YORK).toInstant();
      case UTC -> {
        boolean marked = cell.text().endsWith("Z");
        int length = cell.text().length() - (marked ? 1 : 0);
        yield local(cell, cell.text().substring(0, length)).toInstant(ZoneOffset.UTC);
      }
      case UNIX_SECONDS -> UnixTime.ofSeconds(cell);
      case UNIX_MILLIS -> UnixTime.ofMillis(cell);
    };
  }

  private static LocalDateTime local(Cell cell, String text) throws RefusedRowException {
    try {
      return LocalDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeException notATime) {
      throw new RefusedRowException(
          RejectionCode.Q14, cell.column(), cell.text(), "a time such as 2024-08-05 16:15:00");
    }
  }
}
