package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.SourceFacts;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which rows of a file are the night's. A vendor's file may hold the sessions of a month, or every
 * underlying of a day: such rows are counted and not read. A file is of the night's session if it
 * holds any row of it, else of its latest, so that it shows as stale.
 */
final class NightRows {

  static final String OTHER_SESSIONS = "rows of other sessions";
  static final String OTHER_UNDERLYINGS = "rows of other underlyings";

  private final LocalDate night;
  private final Set<Underlying> underlyings = EnumSet.noneOf(Underlying.class);
  private final SortedMap<String, Long> leftOut = new TreeMap<>();
  private LocalDate latest = LocalDate.MIN;
  private boolean hasNight;

  NightRows(LocalDate night) {
    this.night = night;
  }

  /** True if a row of that session is to be read; any other is counted. */
  boolean takes(LocalDate session) {
    if (session.equals(night)) {
      hasNight = true;
      return true;
    }
    latest = session.isAfter(latest) ? session : latest;
    leaveOut(OTHER_SESSIONS);
    return false;
  }

  void leaveOut(String what) {
    leftOut.merge(what, 1L, Long::sum);
  }

  /** A row is about that underlying. */
  void found(Underlying underlying) {
    underlyings.add(underlying);
  }

  /** Refuses a file without a row that could be read or belongs to another session. */
  void checkEnd(int count) throws RefusedContentException {
    if (!hasNight && leftOut.containsKey(OTHER_SESSIONS)) {
      return;
    }
    if (count == 0) {
      String others = leftOut.containsKey(OTHER_UNDERLYINGS) ? " of SPX or VIX" : "";
      throw new RefusedContentException(
          "the file has a header and no rows" + others, "rows" + others);
    }
    if (!hasNight || underlyings.isEmpty()) {
      throw new RefusedContentException(
          "none of its %d rows can be read".formatted(count),
          "rows that fit the columns of its format or source rule");
    }
  }

  /** What the file is about, after its last row. */
  SourceFacts facts(String remark) {
    boolean dated = hasNight || leftOut.containsKey(OTHER_SESSIONS);
    Optional<LocalDate> session = dated ? Optional.of(hasNight ? night : latest) : Optional.empty();
    String content = underlyings.stream().map(Underlying::name).collect(Collectors.joining(","));
    return new SourceFacts(session, content, remark, leftOut);
  }
}
