package io.nightcondor.app.job;

import io.nightcondor.app.store.BookRange;
import java.util.Optional;

/** Names of the executions of ranges: the step that works on them, a colon, and the range. */
public final class RangeName {

  private static final String COLON = ":";

  private RangeName() {}

  public static String of(String step, BookRange range) {
    return prefix(step) + range.text();
  }

  /** The step that works on one range of a step over all books. */
  public static String stepOfRanges(String step) {
    return step + "Books";
  }

  /** What the names of a step's ranges begin with. */
  public static String prefix(String step) {
    return step + COLON;
  }

  /** The range of such a name. */
  public static BookRange range(String name) {
    return Optional.of(name.substring(name.indexOf(COLON) + 1))
        .flatMap(BookRange::of)
        .orElseThrow(() -> new IllegalArgumentException("'" + name + "' names no range of books"));
  }

  /** The step of such a name. */
  public static String step(String name) {
    return name.substring(0, name.indexOf(COLON));
  }
}
