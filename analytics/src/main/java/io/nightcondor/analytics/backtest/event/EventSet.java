package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sessions on which events of one family fell.
 *
 * @param name as sentences have it after "around", such as CPI releases
 * @param sessions each once, in order; none if no dates were given, which is a result too
 * @param assumedLags how many of them are where an assumed lag leads to (ASSUMED_LAG)
 */
public record EventSet(String name, List<LocalDate> sessions, int assumedLags) {

  public EventSet {
    sessions = List.copyOf(new TreeSet<>(sessions));
    if (name.isBlank() || assumedLags < 0 || assumedLags > sessions.size()) {
      throw new IllegalArgumentException(
          "a set of events needs a name and at most as many assumed lags as events, got '%s', %s of %s"
              .formatted(name, assumedLags, sessions.size()));
    }
  }

  /**
   * Dates given directly.
   *
   * @param dates one on a closed day counts for the next session
   */
  public static EventSet ofDates(
      String name, Collection<LocalDate> dates, ExchangeCalendar calendar) {
    return known(name, dates.stream().map(calendar::sessionOnOrAfter).toList());
  }

  static EventSet known(String name, Collection<LocalDate> sessions) {
    return new EventSet(name, List.copyOf(sessions), 0);
  }

  /** Where a session has both, the known release counts. */
  static EventSet withAssumed(
      String name, Collection<LocalDate> known, Collection<LocalDate> assumed) {
    Set<LocalDate> all = new TreeSet<>(known);
    int certain = all.size();
    all.addAll(assumed);
    return new EventSet(name, List.copyOf(all), all.size() - certain);
  }
}
