package io.nightcondor.app.demo;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Root;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which expiries and strikes the model's exchange lists, after the exchanges' habits: SPXW for
 * every session of five weeks, Fridays for two months, month ends for a year and third Fridays for
 * six months; SPX third Fridays for a year and two Decembers; VIX monthlies and five weeks of VIXW.
 * Strikes are laid around a level of July, so a strike that is listed stays listed.
 */
final class ListedSeries {

  private static final int DAILY_DAYS = 35;
  private static final int WEEKLY_DAYS = 60;
  private static final int FINE_GRID_DAYS = 62;
  private static final int MONTHS = 12;
  private static final int PM_MONTHLY_MONTHS = 6;
  private static final int VIX_WEEKLY_DAYS = 35;

  private final ExchangeCalendar calendar;
  private final VxModel futures;

  ListedSeries(ExchangeCalendar calendar, VxModel futures) {
    this.calendar = calendar;
    this.futures = futures;
  }

  /** One (root, expiry) with its strikes in rising order. */
  record Listing(Root root, LocalDate expiry, List<Double> strikes) {}

  /** SPX and SPXW listings by expiry; on a shared day SPX comes first. */
  List<Listing> spx(LocalDate session) {
    TreeSet<LocalDate> monthlies = new TreeSet<>();
    TreeSet<LocalDate> pm = new TreeSet<>();
    for (LocalDate day = session;
        !day.isAfter(session.plusDays(DAILY_DAYS));
        day = day.plusDays(1)) {
      pm.add(calendar.sessionOnOrBefore(day));
    }
    for (LocalDate day = session;
        !day.isAfter(session.plusDays(WEEKLY_DAYS));
        day = day.plusDays(1)) {
      if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
        pm.add(calendar.sessionOnOrBefore(day));
      }
    }
    YearMonth now = YearMonth.from(session);
    for (int i = 0; i <= MONTHS; i++) {
      YearMonth month = now.plusMonths(i);
      monthlies.add(calendar.monthlySpxExpiry(month));
      pm.add(calendar.sessionOnOrBefore(month.atEndOfMonth()));
      if (i <= PM_MONTHLY_MONTHS) {
        pm.add(calendar.monthlySpxExpiry(month));
      }
    }
    monthlies.add(calendar.monthlySpxExpiry(YearMonth.of(now.getYear() + 1, 12)));
    monthlies.add(calendar.monthlySpxExpiry(YearMonth.of(now.getYear() + 2, 12)));

    List<Listing> listings = new ArrayList<>();
    TreeSet<LocalDate> all = new TreeSet<>(monthlies);
    all.addAll(pm);
    for (LocalDate expiry : all) {
      if (monthlies.contains(expiry) && expiry.isAfter(session)) {
        listings.add(new Listing(Root.SPX, expiry, spxStrikes(session, expiry)));
      }
      if (pm.contains(expiry) && !expiry.isBefore(session)) {
        listings.add(new Listing(Root.SPXW, expiry, spxStrikes(session, expiry)));
      }
    }
    return listings;
  }

  /** VIX and VIXW listings by expiry. */
  List<Listing> vix(LocalDate session) {
    TreeMap<LocalDate, Root> roots = new TreeMap<>();
    LocalDate wednesday = session.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    for (;
        !wednesday.isAfter(session.plusDays(VIX_WEEKLY_DAYS));
        wednesday = wednesday.plusWeeks(1)) {
      LocalDate expiry = calendar.sessionOnOrBefore(wednesday);
      if (expiry.isAfter(session)) {
        roots.put(expiry, Root.VIXW);
      }
    }
    futures.monthlies(session).forEach(expiry -> roots.put(expiry, Root.VIX));
    return roots.entrySet().stream()
        .map(entry -> new Listing(entry.getValue(), entry.getKey(), vixStrikes()))
        .toList();
  }

  private static List<Double> spxStrikes(LocalDate session, LocalDate expiry) {
    TreeSet<Integer> strikes = new TreeSet<>();
    boolean friday = expiry.getDayOfWeek() == DayOfWeek.FRIDAY;
    if (ChronoUnit.DAYS.between(session, expiry) > FINE_GRID_DAYS) {
      add(strikes, 4000, 6400, 25);
      add(strikes, 3000, 7000, 50);
      add(strikes, 1600, 8000, 200);
    } else if (friday) {
      add(strikes, 4800, 5800, 5);
      add(strikes, 4000, 6200, 25);
      add(strikes, 1600, 7000, 100);
    } else {
      add(strikes, 4950, 5700, 5);
      add(strikes, 4700, 5800, 10);
      add(strikes, 4200, 6100, 25);
      add(strikes, 2800, 6600, 100);
    }
    return strikes.stream().map(Integer::doubleValue).toList();
  }

  private static List<Double> vixStrikes() {
    TreeSet<Integer> halves = new TreeSet<>();
    add(halves, 20, 60, 1);
    add(halves, 60, 120, 2);
    add(halves, 120, 200, 10);
    add(halves, 200, 360, 20);
    return halves.stream().map(half -> half / 2.0).toList();
  }

  private static void add(NavigableSet<Integer> strikes, int from, int to, int step) {
    for (int strike = from; strike <= to; strike += step) {
      strikes.add(strike);
    }
  }
}
