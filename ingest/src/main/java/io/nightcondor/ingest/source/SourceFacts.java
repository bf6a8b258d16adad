package io.nightcondor.ingest.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file is about, known when it was read from end to end.
 *
 * @param session exchange session that the file holds; empty for histories and positions
 * @param content what the file is about, sorted and with commas between: underlyings of a chain
 *     such as SPX,VIX; the series of a history; {@code positions} for positions
 * @param remark what a reader should know about the file, empty if nothing
 * @param leftOut rows that the format rightly passes over, by what they are, such as those of other
 *     underlyings; they are counted and neither used nor rejected
 * @param quotedAt when a chain was quoted, as the file says; empty if it does not, and for all else
 */
public record SourceFacts(
    Optional<LocalDate> session,
    String content,
    String remark,
    SortedMap<String, Long> leftOut,
    Optional<Instant> quotedAt) {

  public SourceFacts {
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
  }

  /** A file that says no time of quotes. */
  public SourceFacts(
      Optional<LocalDate> session, String content, String remark, SortedMap<String, Long> leftOut) {
    this(session, content, remark, leftOut, Optional.empty());
  }

  /** The same with the time of its quotes. */
  public SourceFacts quotedAt(Optional<Instant> instant) {
    return new SourceFacts(session, content, remark, leftOut, instant);
  }

  /** A file of which every row is used or rejected. */
  public static SourceFacts of(Optional<LocalDate> session, String content, String remark) {
    return new SourceFacts(session, content, remark, new TreeMap<>());
  }
}
