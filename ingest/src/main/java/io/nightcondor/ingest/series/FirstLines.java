package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.util.HashMap;
import java.util.Map;

/** Where each key of a file stood first; a second row of the same key is a duplicate. */
final class FirstLines<K> {

  private final Map<K, Integer> lines = new HashMap<>();

  /**
   * Refuses a key that was there before.
   *
   * @param rule what was expected, up to the words of where it was first
   */
  void check(K key, int line, String column, String value, String rule) throws RefusedRowException {
    Integer first = lines.putIfAbsent(key, line);
    if (first != null) {
      throw new RefusedRowException(
          RejectionCode.Q15, column, value, "%s was first at %d".formatted(rule, first));
    }
  }

  boolean contains(K key) {
    return lines.containsKey(key);
  }
}
