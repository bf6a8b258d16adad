package io.nightcondor.app.demo;

import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * VIX futures of the model: spot VIX pulled towards a long-run level by the measured response of
 * futures to spot, {@code F = L + (VIX - L) beta(days)}, plus a residual per tenor. The residuals
 * make the curve of 2 and 5 August meet the published settlements; 1 August carries those of the
 * 2nd, 6 August those of the 5th, and days before have none.
 */
final class VxModel {

  /** Long-run VIX of the model, VIX points. */
  private static final double LONG_RUN = 19.5;

  /** Contracts listed at a time. */
  private static final int CONTRACTS = 8;

  /** Over so many days the residual beyond the last published contract fades to a third. */
  private static final double FADE_DAYS = 60;

  private static final LocalDate FIRST_WITH_RESIDUAL = LocalDate.of(2024, 8, 1);
  private static final LocalDate PANIC = LocalDate.of(2024, 8, 5);

  /** Published settlements of the contracts that settle 2024-08-21, 2024-09-18 and 2024-10-16. */
  private static final Published AUGUST_2 =
      new Published(LocalDate.of(2024, 8, 2), 23.39, List.of(21.85, 21.98, 22.24));

  private static final Published AUGUST_5 =
      new Published(LocalDate.of(2024, 8, 5), 38.57, List.of(32.10, 30.39, 27.30));

  private static final List<LocalDate> PUBLISHED_EXPIRIES =
      List.of(LocalDate.of(2024, 8, 21), LocalDate.of(2024, 9, 18), LocalDate.of(2024, 10, 16));

  private record Published(LocalDate date, double vix, List<Double> settlements) {

    /** Residual at an expiry: linear between the published ones, fading after the last. */
    double residual(LocalDate expiry) {
      int last = PUBLISHED_EXPIRIES.size() - 1;
      if (!expiry.isAfter(PUBLISHED_EXPIRIES.get(0))) {
        return at(0);
      }
      for (int i = 1; i <= last; i++) {
        if (!expiry.isAfter(PUBLISHED_EXPIRIES.get(i))) {
          double span = days(PUBLISHED_EXPIRIES.get(i - 1), PUBLISHED_EXPIRIES.get(i));
          double share = days(PUBLISHED_EXPIRIES.get(i - 1), expiry) / span;
          return at(i - 1) + share * (at(i) - at(i - 1));
        }
      }
      return at(last) * StrictMath.exp(-days(PUBLISHED_EXPIRIES.get(last), expiry) / FADE_DAYS);
    }

    private double at(int i) {
      return settlements.get(i) - withoutResidual(vix, days(date, PUBLISHED_EXPIRIES.get(i)));
    }
  }

  private final ExchangeCalendar calendar;

  VxModel(ExchangeCalendar calendar) {
    this.calendar = calendar;
  }

  /** Level of the future that settles on a date, VIX points, not rounded. */
  double level(LocalDate session, double vix, LocalDate expiry) {
    double level = withoutResidual(vix, days(session, expiry));
    if (session.isBefore(FIRST_WITH_RESIDUAL)) {
      return level;
    }
    return level + (session.isBefore(PANIC) ? AUGUST_2 : AUGUST_5).residual(expiry);
  }

  /** Settlement dates of the monthly contracts that still trade after a session, nearest first. */
  List<LocalDate> monthlies(LocalDate session) {
    List<LocalDate> expiries = new ArrayList<>();
    for (YearMonth month = YearMonth.from(session);
        expiries.size() < CONTRACTS;
        month = month.plusMonths(1)) {
      LocalDate expiry = calendar.monthlyVixExpiry(month);
      if (expiry.isAfter(session)) {
        expiries.add(expiry);
      }
    }
    return expiries;
  }

  /**
   * Settlement date of a monthly future by its symbol, such as VXMU24, among those that trade after
   * a session.
   */
  LocalDate expiryOf(String symbol, LocalDate session) {
    return monthlies(session).stream()
        .filter(expiry -> Arrays.stream(VixFuture.Size.values())
            .anyMatch(size -> new VixFuture(size, expiry).symbol().equals(symbol)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(symbol + " is no future of the demo"));
  }

  private static double withoutResidual(double vix, double days) {
    return LONG_RUN + (vix - LONG_RUN) * BetaSet.FROM_2013_TO_2026.beta(days);
  }

  private static double days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }
}
