package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When a chain was quoted, and so whether its spreads count for liquidity (DOMAIN E10). */
public enum SnapshotTime {
  /** There is no chain of the session. */
  NO_CHAIN,
  /** Before 09:45 or after 16:15 New York: does not count. */
  OUTSIDE_HOURS,
  /** Within the hours. */
  IN_HOURS,
  /** The source does not say when; it counts as the session's close. */
  ASSUMED_CLOSE;

  private static final LocalTime FROM = LocalTime.of(9, 45);
  private static final LocalTime TO = LocalTime.of(16, 15);

  /** Where a chain with a known instant stands: within the hours of the session's own day. */
  public static SnapshotTime of(Instant quoted, LocalDate session) {
    LocalDateTime local = LocalDateTime.ofInstant(quoted, ExchangeCalendar.NEW_YORK);
    LocalTime time = local.toLocalTime();
    boolean within =
        local.toLocalDate().equals(session) && !time.isBefore(FROM) && !time.isAfter(TO);
    return within ? IN_HOURS : OUTSIDE_HOURS;
  }

  /** Whether its spreads count. */
  public boolean counts() {
    return switch (this) {
      case NO_CHAIN, OUTSIDE_HOURS -> false;
      case IN_HOURS, ASSUMED_CLOSE -> true;
    };
  }
}
