package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.indicator.Moments;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.MacroValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Days on which the difference of two rates changed by much (DOMAIN F6): by more than so many
 * standard deviations of the changes before that day. Changes are from one day on which both rates
 * have a value to the next such day.
 *
 * @param window changes before the day that the standard deviation is of, 60 % of them there
 * @param deviations a change must be more than
 */
public record RateShocks(int window, double deviations) {

  /** As DOMAIN F6 has it. */
  public static final RateShocks DEFAULT = new RateShocks(252, 2);

  public RateShocks {
    if (!(window >= 2 && deviations > 0)) {
      throw new IllegalArgumentException(
          "a window of 2 changes or more and deviations above 0, got %s and %s"
              .formatted(window, deviations));
    }
  }

  /**
   * The shocks of first - second, such as US less German 2-year yields.
   *
   * @param first in any order; of several values of a day the one released first counts
   * @param second in the same unit
   */
  public EventSet events(
      String name,
      Collection<MacroValue> first,
      Collection<MacroValue> second,
      ExchangeCalendar calendar) {
    SortedMap<LocalDate, Double> differences = differences(first, second);
    List<LocalDate> days = List.copyOf(differences.keySet());
    double[] levels =
        differences.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] changes = new double[Math.max(0, levels.length - 1)];
    List<LocalDate> shocks = new ArrayList<>();
    for (int i = 0; i < changes.length; i++) {
      changes[i] = levels[i + 1] - levels[i];
      Moments before = Moments.of(changes, Math.max(0, i - window), i);
      if (before.inDeviations(Math.abs(changes[i]), window).orElse(0) > deviations) {
        shocks.add(days.get(i + 1));
      }
    }
    return EventSet.ofDates(name, shocks, calendar);
  }

  private static SortedMap<LocalDate, Double> differences(
      Collection<MacroValue> first, Collection<MacroValue> second) {
    Map<LocalDate, MacroValue> others = byDay(second);
    SortedMap<LocalDate, Double> differences = new TreeMap<>();
    byDay(first).forEach((day, value) -> {
      MacroValue other = others.get(day);
      if (other != null) {
        differences.put(day, value.value() - other.value());
      }
    });
    return differences;
  }

  private static Map<LocalDate, MacroValue> byDay(Collection<MacroValue> values) {
    Map<LocalDate, MacroValue> byDay = new TreeMap<>();
    values.forEach(value -> byDay.merge(
        value.referenceDate(),
        value,
        (one, other) -> other.releasedAt().isBefore(one.releasedAt()) ? other : one));
    return byDay;
  }
}
