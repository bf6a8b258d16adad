package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.pack.MarketPanel.EventRow;
import io.nightcondor.analytics.settlement.ScheduledEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The events around a session: the last and the next statement of the FOMC, and the next release of
 * each statistic that moves the index.
 */
final class EventRows {

  private final LocalDate session;
  private final ExchangeCalendar calendar;

  EventRows(LocalDate session, ExchangeCalendar calendar) {
    this.session = session;
    this.calendar = calendar;
  }

  /**
   * In order of days; a scheduled statement of the session itself stands once.
   *
   * @param releases after the close
   */
  List<EventRow> of(FomcCalendar fomc, List<MacroRelease> releases) {
    List<EventRow> rows = new ArrayList<>();
    Optional<FomcMeeting> next = fomc.next(session);
    fomc.last(session)
        .filter(past -> !next.equals(Optional.of(past)))
        .ifPresent(past -> rows.add(
            ScheduledEvents.statement(past, -calendar.sessionsBetween(past.statement(), session))));
    next.ifPresent(coming -> rows.add(
        ScheduledEvents.statement(coming, calendar.sessionsBetween(session, coming.statement()))));
    for (String series : ScheduledEvents.RELEASES) {
      releases.stream()
          .filter(release -> release.series().equals(series))
          .min(Comparator.comparing(MacroRelease::releasedAt))
          .map(release -> ScheduledEvents.release(
              release, calendar.sessionsBetween(session, ScheduledEvents.day(release))))
          .ifPresent(rows::add);
    }
    rows.sort(ScheduledEvents.ORDER);
    return rows;
  }
}
