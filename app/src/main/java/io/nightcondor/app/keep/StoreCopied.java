package io.nightcondor.app.keep;

import java.util.SortedMap;

/**
 * What a copy of a store holds, and was held against.
 *
 * @param rows by table
 * @param nights revisions of sessions
 * @param totals counts and checksums of their rows, which are the same in both
 * @param before whether it was there already, by a copy that died before its last word
 */
public record StoreCopied(SortedMap<String, Long> rows, int nights, int totals, boolean before) {

  /** Of all tables. */
  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
