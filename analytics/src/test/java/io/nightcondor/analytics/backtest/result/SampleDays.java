package io.nightcondor.analytics.backtest.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days of a policy from lists of amounts, on weekdays from 29 January 2024 on. */
final class SampleDays {

  /** A Monday: the third day is the last of its month. */
  static final LocalDate FIRST = LocalDate.of(2024, 1, 29);

  private SampleDays() {}

  static PolicyDays of(String policy, double[] condor, double[] hedge) {
    return of(policy, condor, hedge, new double[condor.length]);
  }

  static PolicyDays of(String policy, double[] condor, double[] hedge, double[] returns) {
    List<DayResult> days = new ArrayList<>();
    for (int i = 0; i < condor.length; i++) {
      days.add(new DayResult(session(i), condor[i], hedge[i], i, 100.0 * i, i % 2, returns[i]));
    }
    return new PolicyDays(policy, days);
  }

  static PolicyDays unhedged(double... condor) {
    return of("no hedge", condor, new double[condor.length]);
  }

  static LocalDate session(int day) {
    return FIRST.plusDays(day / 5 * 7L + day % 5);
  }
}
