package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.backtest.result.DayResult;
import io.nightcondor.analytics.backtest.result.PolicyDays;
import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Sessions on all weekdays, from Monday, 1 January 2018 on. */
final class Weekdays {

  static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());

  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

  private Weekdays() {}

  static LocalDate session(int day) {
    return FIRST.plusDays(day / 5 * 7L + day % 5);
  }

  static PolicyDays days(double[] condor, double[] hedge) {
    return new PolicyDays(
        "layers",
        IntStream.range(0, condor.length)
            .mapToObj(i -> new DayResult(session(i), condor[i], hedge[i], 0, 0, 0, 0))
            .toList());
  }

  static EventSet set(String name, int... days) {
    return new EventSet(name, sessions(days), 0);
  }

  static List<LocalDate> sessions(int... days) {
    return IntStream.of(days).mapToObj(Weekdays::session).toList();
  }
}
