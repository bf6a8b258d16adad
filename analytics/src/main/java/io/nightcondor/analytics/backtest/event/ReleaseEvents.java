package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.market.AssumedLag;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Releases and statements, each in the first session that could trade on it: of its day, or the
 * next one after the close and on a closed day.
 */
public final class ReleaseEvents {

  private ReleaseEvents() {}

  /** Releases whose instants are known, such as the three of each quarter's GDP. */
  public static EventSet ofReleases(
      String name, Collection<MacroRelease> releases, ExchangeCalendar calendar) {
    return EventSet.known(
        name,
        releases.stream()
            .map(release -> calendar.firstSessionToTrade(release.releasedAt()))
            .toList());
  }

  /** Figures of a series, some or all with an assumed instant of release. */
  public static EventSet ofValues(
      String name, Collection<MacroValue> values, ExchangeCalendar calendar) {
    return EventSet.withAssumed(
        name, sessions(values, false, calendar), sessions(values, true, calendar));
  }

  /**
   * Periods of a series of which nothing but the period is known.
   *
   * @param firstDays of the periods
   */
  public static EventSet ofPeriods(
      String name, Collection<LocalDate> firstDays, AssumedLag lag, ExchangeCalendar calendar) {
    return EventSet.withAssumed(
        name,
        List.of(),
        firstDays.stream()
            .map(day -> calendar.firstSessionToTrade(lag.releasedAt(day, calendar)))
            .toList());
  }

  /** Statements of the FOMC, those at short notice too, without cancelled meetings. */
  public static EventSet ofStatements(String name, FomcCalendar fomc, ExchangeCalendar calendar) {
    return EventSet.ofDates(
        name,
        fomc.meetings().stream()
            .filter(meeting -> meeting.status() != FomcMeeting.Status.CANCELLED)
            .map(FomcMeeting::statement)
            .toList(),
        calendar);
  }

  private static List<LocalDate> sessions(
      Collection<MacroValue> values, boolean assumedLag, ExchangeCalendar calendar) {
    return values.stream()
        .filter(value -> value.assumedLag() == assumedLag)
        .map(value -> calendar.firstSessionToTrade(value.releasedAt()))
        .toList();
  }
}
