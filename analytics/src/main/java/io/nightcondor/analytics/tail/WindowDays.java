package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The sessions that the moves of both windows end at.
 *
 * @param ends each once, in order, none after the session
 * @param currentFrom first of the current window
 * @param stressedFrom first day of the window of stress
 * @param stressedTo its last day
 * @param session last of the current window
 */
record WindowDays(
    NavigableSet<LocalDate> ends,
    LocalDate currentFrom,
    LocalDate stressedFrom,
    LocalDate stressedTo,
    LocalDate session) {

  static WindowDays of(LocalDate session, TailWindows windows, ExchangeCalendar calendar) {
    NavigableSet<LocalDate> ends = new TreeSet<>();
    LocalDate last = calendar.sessionOnOrBefore(session);
    LocalDate day = last;
    ends.add(day);
    for (int i = 1; i < windows.days(); i++) {
      day = calendar.previousSession(day);
      ends.add(day);
    }
    windows
        .stressedFrom()
        .datesUntil(windows.stressedTo().plusDays(1))
        .filter(calendar::isSession)
        .filter(date -> !date.isAfter(last))
        .forEach(ends::add);
    return new WindowDays(ends, day, windows.stressedFrom(), windows.stressedTo(), last);
  }

  LocalDate first() {
    return ends.first();
  }
}
