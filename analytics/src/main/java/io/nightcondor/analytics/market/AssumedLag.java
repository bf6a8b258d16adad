package io.nightcondor.analytics.market;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a figure became public where no source says so (DOMAIN E3): calendar days from the first day
 * of its period, to the close of the day that they lead to. A stand-in: the real release may be
 * some days earlier or later.
 */
public enum AssumedLag {
  /** Of prices, the labour market and other statistics of a month. */
  MONTHLY_STATISTIC(45),
  /** Of effective exchange rates. */
  EFFECTIVE_RATE(60),
  /** Of a quarter's gross domestic product. */
  GDP(120);

  private final int days;

  AssumedLag(int days) {
    this.days = days;
  }

  public int days() {
    return days;
  }

  /** The instant from which on a figure counts as public. */
  public Instant releasedAt(LocalDate firstDayOfPeriod, ExchangeCalendar calendar) {
    return calendar.close(firstDayOfPeriod.plusDays(days));
  }
}
