package io.nightcondor.ingest.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days in a row.
 *
 * @param from first day
 * @param to last day, not before the first
 */
record DateRange(LocalDate from, LocalDate to) {

  /** The same days in order, each once; ranges that begin after their end are left out. */
  static List<DateRange> merged(List<DateRange> ranges) {
    List<DateRange> merged = new ArrayList<>();
    for (DateRange range : ranges.stream()
        .filter(candidate -> !candidate.from().isAfter(candidate.to()))
        .sorted(Comparator.comparing(DateRange::from))
        .toList()) {
      int last = merged.size() - 1;
      if (last < 0 || range.from().isAfter(merged.get(last).to())) {
        merged.add(range);
      } else if (range.to().isAfter(merged.get(last).to())) {
        merged.set(last, new DateRange(merged.get(last).from(), range.to()));
      }
    }
    return merged;
  }

  boolean holds(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }
}
