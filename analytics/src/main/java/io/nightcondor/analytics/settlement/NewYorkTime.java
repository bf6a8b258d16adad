package io.nightcondor.analytics.settlement;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as a trader reads them. */
final class NewYorkTime {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private NewYorkTime() {}

  /** New York's date and time, such as 2024-08-16 09:30. */
  static String text(Instant instant) {
    return MINUTES.format(instant.atZone(ExchangeCalendar.NEW_YORK));
  }
}
