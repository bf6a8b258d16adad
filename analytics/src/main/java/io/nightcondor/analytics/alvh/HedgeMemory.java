package io.nightcondor.analytics.alvh;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the hedge of a book remembers beside its lots. Simple types, so that it can be stored as
 * JSON.
 *
 * @param contangoCloses closes in a row with VX1 below VX2
 * @param orphans by condor, the first session on which its hedges were without it
 * @param waiting purchases that stay wanted and were not placed on the last night; empty if stored
 *     before they were kept
 */
public record HedgeMemory(
    int contangoCloses, Map<String, LocalDate> orphans, Optional<List<HedgeOrder>> waiting) {

  /** Before the first night. */
  public static final HedgeMemory NONE = new HedgeMemory(0, Map.of(), Optional.empty());

  public HedgeMemory {
    SortedMap<String, LocalDate> sorted = new TreeMap<>(orphans);
    orphans = Collections.unmodifiableSortedMap(sorted);
    waiting = waiting.map(List::copyOf);
  }

  /** The same after a session that was not run: a close that nobody saw breaks every row. */
  public HedgeMemory afterGap() {
    return new HedgeMemory(0, orphans, waiting);
  }
}
