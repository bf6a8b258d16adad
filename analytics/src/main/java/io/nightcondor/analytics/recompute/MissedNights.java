package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Sessions between a book's last night and tonight that were not run for it. */
record MissedNights(List<LocalDate> sessions) {

  static MissedNights before(BookInput input) {
    ExchangeCalendar calendar = input.calendar();
    LocalDate tonight = input.market().session();
    return new MissedNights(input.previousState().map(BookState::session).stream()
        .flatMap(last -> Stream.iterate(
            calendar.nextSession(last), day -> day.isBefore(tonight), calendar::nextSession))
        .toList());
  }

  /** What tonight starts from. */
  BookState from(BookState last) {
    return sessions.isEmpty() ? last : last.afterGap();
  }

  /** Said once; none if no session is missing. */
  List<String> remarks() {
    if (sessions.isEmpty()) {
      return List.of();
    }
    LocalDate first = sessions.get(0);
    LocalDate last = sessions.get(sessions.size() - 1);
    return List.of((sessions.size() == 1
            ? "The session of %s was".formatted(first)
            : "The %d sessions from %s to %s were".formatted(sessions.size(), first, last))
        + " not run: counts of closes in a row begin again.");
  }
}
