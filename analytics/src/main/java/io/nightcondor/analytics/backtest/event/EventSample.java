package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.backtest.result.DayResult;
import io.nightcondor.analytics.backtest.result.PolicyDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** The days that events are studied in, by their place. */
final class EventSample {

  private final List<DayResult> days;
  private final Map<LocalDate, Integer> places = new HashMap<>();
  private final Map<YearMonth, Month> months = new HashMap<>();
  private final Map<Measure, double[]> sums = new EnumMap<>(Measure.class);

  /** Places of a calendar month's sessions, both included. */
  record Month(int first, int last) {}

  EventSample(PolicyDays run) {
    this.days = run.days();
    for (int i = 0; i < days.size(); i++) {
      LocalDate session = days.get(i).session();
      places.put(session, i);
      months.merge(
          YearMonth.from(session), new Month(i, i), (a, b) -> new Month(a.first(), b.last()));
    }
    for (Measure measure : Measure.values()) {
      double[] upTo = new double[days.size() + 1];
      for (int i = 0; i < days.size(); i++) {
        upTo[i + 1] = upTo[i] + measure.of(days.get(i));
      }
      sums.put(measure, upTo);
    }
  }

  int size() {
    return days.size();
  }

  /** The place of a session; empty if the sample has no such day. */
  OptionalInt place(LocalDate session) {
    Integer place = places.get(session);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** The month of the session at a place. */
  Month month(int place) {
    YearMonth month = YearMonth.from(days.get(place).session());
    return Objects.requireNonNull(months.get(month));
  }

  List<DayResult> days(Window window) {
    return days.subList(window.from(), window.to() + 1);
  }

  /** USD over the sessions of a window. */
  double profit(Measure measure, Window window) {
    double[] upTo = Objects.requireNonNull(sums.get(measure));
    return upTo[window.to() + 1] - upTo[window.from()];
  }

  /** USD a session of each window. */
  double[] perSession(Measure measure, List<Window> windows) {
    return windows.stream()
        .mapToDouble(window -> profit(measure, window) / window.sessions())
        .toArray();
  }
}
