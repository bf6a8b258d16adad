package io.nightcondor.ingest.calendar;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One day on which a site knows better than the rules.
 *
 * @param date a weekday
 * @param status what the exchange did
 * @param reason for people
 */
record CalendarOverride(LocalDate date, Status status, String reason) {

  enum Status {
    CLOSED,
    EARLY,
    OPEN
  }

  static List<CalendarOverride> read(Path file) {
    DateList list = new DateList(file.toString(), "date,status,reason");
    List<String> lines =
        DateList.lines(file, "the calendar overrides that the configuration names");
    List<CalendarOverride> overrides = new ArrayList<>();
    for (DateList.Row<Status> row : list.rows(lines, Status.values())) {
      DayOfWeek day = row.date().getDayOfWeek();
      if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
        throw list.refused(row.line(), "column 'date'", row.date().toString(), "a weekday");
      }
      overrides.add(new CalendarOverride(row.date(), row.status(), row.text()));
    }
    return overrides;
  }
}
