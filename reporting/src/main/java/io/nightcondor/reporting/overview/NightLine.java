package io.nightcondor.reporting.overview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One night among all.
 *
 * @param statuses number of its books by status
 * @param totals empty for a night whose totals were not kept
 */
public record NightLine(
    LocalDate session,
    int revision,
    SortedMap<String, Integer> statuses,
    Optional<NightTotals> totals) {

  public NightLine {
    statuses = new TreeMap<>(statuses);
  }
}
