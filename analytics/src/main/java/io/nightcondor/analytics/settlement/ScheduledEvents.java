package io.nightcondor.analytics.settlement;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.pack.MarketPanel.EventRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Statements and releases that a position lives through (DOMAIN A5, D4), after a session's close.
 */
public final class ScheduledEvents {

  /** Series of a release calendar that move the index at 08:30 New York. */
  public static final List<String> RELEASES = List.of("CPI", "PPI", "GDP");

  private static final String STATEMENT = "FOMC statement";
  private static final String SCHEDULED = "SCHEDULED";
  private static final String CALENDAR_FILE = "release calendar";

  /** The Federal Reserve publishes its statements at 14:00 New York. */
  private static final LocalTime STATEMENT_TIME = LocalTime.of(14, 0);

  /** In order of days. */
  public static final Comparator<EventRow> ORDER =
      Comparator.comparing(EventRow::date).thenComparing(EventRow::event);

  private final LocalDate session;
  private final ExchangeCalendar calendar;
  private final FomcCalendar fomc;
  private final List<MacroRelease> releases;

  /**
   * @param session whose close has passed
   * @param calendar of the exchange
   * @param fomc statement days
   * @param releases scheduled after the close, in any order
   */
  public ScheduledEvents(
      LocalDate session,
      ExchangeCalendar calendar,
      FomcCalendar fomc,
      List<MacroRelease> releases) {
    this.session = session;
    this.calendar = calendar;
    this.fomc = fomc;
    this.releases = List.copyOf(releases);
  }

  /** After the close and not after an instant, in order of days. */
  public List<EventRow> until(Instant settlement) {
    List<EventRow> rows = new ArrayList<>();
    LocalDate lastDay = settlement.atZone(ExchangeCalendar.NEW_YORK).toLocalDate();
    for (FomcMeeting meeting : fomc.between(session, lastDay)) {
      Instant statement = meeting
          .statement()
          .atTime(STATEMENT_TIME)
          .atZone(ExchangeCalendar.NEW_YORK)
          .toInstant();
      if (!statement.isAfter(settlement)) {
        rows.add(statement(meeting, calendar.sessionsBetween(session, meeting.statement())));
      }
    }
    Instant close = calendar.close(session);
    for (MacroRelease release : releases) {
      if (release.releasedAt().isAfter(close) && !release.releasedAt().isAfter(settlement)) {
        rows.add(release(release, calendar.sessionsBetween(session, day(release))));
      }
    }
    rows.sort(ORDER);
    return rows;
  }

  /**
   * A release as reports show it.
   *
   * @param tradingDays sessions to its day
   */
  public static EventRow release(MacroRelease release, int tradingDays) {
    return new EventRow(
        release.series() + " release", day(release), tradingDays, SCHEDULED, CALENDAR_FILE);
  }

  /** New York's day of a release. */
  public static LocalDate day(MacroRelease release) {
    return release.releasedAt().atZone(ExchangeCalendar.NEW_YORK).toLocalDate();
  }

  /**
   * A meeting as reports show it.
   *
   * @param tradingDays sessions to its statement, below 0 if it is past
   */
  public static EventRow statement(FomcMeeting meeting, int tradingDays) {
    return new EventRow(
        STATEMENT, meeting.statement(), tradingDays, meeting.status().name(), meeting.source());
  }
}
