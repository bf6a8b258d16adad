package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * First days of runs of many offerings (DOMAIN F6): their rolling sum is above 0 and at or above a
 * percentile of such sums before that day, and was not the session before. From the first to the
 * last day of the list a session without offerings has none: such lists name only days with some.
 *
 * @param sum sessions of a rolling sum
 * @param percentile a fraction, such as 0.9: the smallest sum that this share does not exceed
 * @param history sums before the day that the percentile is of, 60 % of them there
 */
public record IpoClusters(int sum, double percentile, int history) {

  /** As DOMAIN F6 has it, with three years of sessions. */
  public static final IpoClusters DEFAULT = new IpoClusters(10, 0.9, 756);

  /** Of a window, as for z-scores (DOMAIN E3). */
  private static final double LEAST_FILLED = 0.6;

  /** Of a percentile times a count. */
  private static final double ROUNDING = 1e-9;

  public IpoClusters {
    if (!(sum >= 1 && percentile > 0 && percentile <= 1 && history >= 1)) {
      throw new IllegalArgumentException(
          "sums and history of 1 or more, a percentile above 0 and up to 1, got %s, %s, %s"
              .formatted(sum, history, percentile));
    }
  }

  /**
   * The first days of runs. A run that was there when the history began has no first day.
   *
   * @param days in any order; several rows of a day add up
   */
  public EventSet events(String name, Collection<IpoDay> days, ExchangeCalendar calendar) {
    NavigableMap<LocalDate, Double> amounts = amounts(days, calendar);
    List<LocalDate> sessions = List.copyOf(amounts.keySet());
    double[] sums = sums(amounts);
    List<LocalDate> events = new ArrayList<>();
    boolean before = true;
    for (int i = 0; i < sums.length; i++) {
      boolean many = isKnown(i) && sums[i] > 0 && sums[i] >= threshold(sums, i);
      if (many && !before) {
        events.add(sessions.get(i + sum - 1));
      }
      before = many || !isKnown(i);
    }
    return EventSet.known(name, events);
  }

  private boolean isKnown(int at) {
    return Math.min(at, history) >= LEAST_FILLED * history;
  }

  private double threshold(double[] sums, int at) {
    double[] rising = Arrays.copyOfRange(sums, Math.max(0, at - history), at);
    Arrays.sort(rising);
    return rising[(int) Math.ceil(percentile * rising.length - ROUNDING) - 1];
  }

  private double[] sums(NavigableMap<LocalDate, Double> amounts) {
    double[] daily = amounts.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] sums = new double[Math.max(0, daily.length - sum + 1)];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Arrays.stream(daily, i, i + sum).sum();
    }
    return sums;
  }

  private static NavigableMap<LocalDate, Double> amounts(
      Collection<IpoDay> days, ExchangeCalendar calendar) {
    NavigableMap<LocalDate, Double> amounts = new TreeMap<>();
    days.forEach(
        day -> amounts.merge(calendar.sessionOnOrAfter(day.day()), day.amount(), Double::sum));
    if (!amounts.isEmpty()) {
      LocalDate last = amounts.lastKey();
      for (LocalDate session = amounts.firstKey();
          session.isBefore(last);
          session = calendar.nextSession(session)) {
        amounts.putIfAbsent(session, 0.0);
      }
    }
    return amounts;
  }
}
