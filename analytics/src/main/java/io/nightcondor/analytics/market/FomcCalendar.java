package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Statement days of the Federal Open Market Committee. Public lists of them disagree. */
public final class FomcCalendar {

  /** Calendar days within which the next regular meeting has always stood: 58 at most. */
  private static final int LONGEST_WAIT_DAYS = 60;

  private final NavigableMap<LocalDate, FomcMeeting> meetings = new TreeMap<>();

  /** @param meetings each day once */
  public FomcCalendar(Collection<FomcMeeting> meetings) {
    for (FomcMeeting meeting : meetings) {
      if (this.meetings.put(meeting.statement(), meeting) != null) {
        throw new IllegalArgumentException("two meetings on " + meeting.statement());
      }
    }
  }

  /** In order of days. */
  public List<FomcMeeting> meetings() {
    return List.copyOf(meetings.values());
  }

  /** The same list with other meetings in place of, or beside, its own. */
  public FomcCalendar with(Collection<FomcMeeting> others) {
    Map<LocalDate, FomcMeeting> merged = new TreeMap<>(meetings);
    others.forEach(meeting -> merged.put(meeting.statement(), meeting));
    return new FomcCalendar(merged.values());
  }

  /** The next meeting that the calendar announces, a statement of the day itself included. */
  public Optional<FomcMeeting> next(LocalDate day) {
    return meetings.tailMap(day, true).values().stream()
        .filter(FomcCalendar::isAnnounced)
        .findFirst();
  }

  /** The last meeting that took place, a statement of the day itself included. */
  public Optional<FomcMeeting> last(LocalDate day) {
    return meetings.headMap(day, true).descendingMap().values().stream()
        .filter(meeting -> meeting.status() != FomcMeeting.Status.CANCELLED)
        .findFirst();
  }

  /** Announced statements after one day and not after another, in order of days. */
  public List<FomcMeeting> between(LocalDate after, LocalDate upTo) {
    return after.isAfter(upTo)
        ? List.of()
        : meetings.subMap(after, false, upTo, true).values().stream()
            .filter(FomcCalendar::isAnnounced)
            .toList();
  }

  /** True if the list knows of no regular meeting, held or cancelled, in the coming 60 days. */
  public boolean isOutOfDate(LocalDate day) {
    return meetings.subMap(day, true, day.plusDays(LONGEST_WAIT_DAYS), true).values().stream()
        .allMatch(meeting -> meeting.status() == FomcMeeting.Status.UNSCHEDULED);
  }

  private static boolean isAnnounced(FomcMeeting meeting) {
    return switch (meeting.status()) {
      case SCHEDULED, TENTATIVE -> true;
      case UNSCHEDULED, CANCELLED -> false;
    };
  }
}
