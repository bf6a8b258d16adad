package io.nightcondor.analytics.vix;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Which expiries may be a term. On the monthly expiry it is the SPX series, settled at the open; on
 * every other day the SPXW series, settled at the close. For 30 days only Fridays 23 to 37 calendar
 * days ahead count (the session before, where a Friday is a holiday), as Cboe lists them; for other
 * targets every expiry that has not settled.
 */
final class TermSelection {

  private static final int WINDOW_FROM_DAYS = 23;
  private static final int WINDOW_TO_DAYS = 37;

  private final ExchangeCalendar calendar;
  private final Instant asOf;
  private final boolean fridaysOfTheWindow;

  TermSelection(VixInput input) {
    this.calendar = input.calendar();
    this.asOf = input.asOf();
    this.fridaysOfTheWindow = input.targetDays() == VixIndex.VIX.days();
  }

  boolean allows(SliceKey key) {
    LocalDate expiry = key.expiry();
    boolean monthly = expiry.equals(calendar.monthlySpxExpiry(YearMonth.from(expiry)));
    return key.root() == (monthly ? Root.SPX : Root.SPXW)
        && minutes(key) > 0
        && (!fridaysOfTheWindow || isFridayOfTheWindow(expiry));
  }

  long minutes(SliceKey key) {
    return calendar.minutesToSettlement(asOf, key.root(), key.expiry());
  }

  private boolean isFridayOfTheWindow(LocalDate expiry) {
    LocalDate friday = expiry.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    LocalDate today = asOf.atZone(ExchangeCalendar.NEW_YORK).toLocalDate();
    long days = ChronoUnit.DAYS.between(today, expiry);
    return calendar.weeklySpxExpiry(friday).equals(expiry)
        && days >= WINDOW_FROM_DAYS
        && days <= WINDOW_TO_DAYS;
  }
}
