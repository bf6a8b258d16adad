package io.nightcondor.analytics.backtest.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The days of one policy.
 *
 * @param policy its name
 * @param days each session once, in order
 */
public record PolicyDays(String policy, List<DayResult> days) {

  /** Sessions that a mean day stands for in figures of a year. */
  public static final double SESSIONS_A_YEAR = 252;

  public PolicyDays {
    Objects.requireNonNull(policy, "policy");
    days = List.copyOf(days);
    for (int i = 1; i < days.size(); i++) {
      LocalDate before = days.get(i - 1).session();
      LocalDate session = days.get(i).session();
      if (!before.isBefore(session)) {
        throw new IllegalArgumentException(
            "days of '%s' must rise, got %s after %s".formatted(policy, session, before));
      }
    }
  }

  public List<LocalDate> sessions() {
    return days.stream().map(DayResult::session).toList();
  }

  /** One number a day, in order. */
  public double[] values(ToDoubleFunction<DayResult> number) {
    return days.stream().mapToDouble(number).toArray();
  }
}
