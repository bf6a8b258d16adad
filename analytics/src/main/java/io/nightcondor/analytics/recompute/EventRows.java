package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.pack.MarketPanel.EventRow;
import io.nightcondor.analytics.settlement.ScheduledEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events around a session: the last and the next statement of the FOMC. */
final class EventRows {

  private final LocalDate session;
  private final ExchangeCalendar calendar;

  EventRows(LocalDate session, ExchangeCalendar calendar) {
    this.session = session;
    this.calendar = calendar;
  }

  /** In order of days; a scheduled statement of the session itself stands once. */
  List<EventRow> of(FomcCalendar fomc) {
    List<EventRow> rows = new ArrayList<>();
    Optional<FomcMeeting> next = fomc.next(session);
    fomc.last(session)
        .filter(past -> !next.equals(Optional.of(past)))
        .ifPresent(past -> rows.add(
            ScheduledEvents.statement(past, -calendar.sessionsBetween(past.statement(), session))));
    next.ifPresent(coming -> rows.add(
        ScheduledEvents.statement(coming, calendar.sessionsBetween(session, coming.statement()))));
    return rows;
  }
}
