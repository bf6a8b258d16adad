package io.nightcondor.app.keep;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the store is to hold at least.
 *
 * @param sums rows by table in all nights together
 * @param last totals of the last nights
 */
record Promise(SortedMap<String, Long> sums, List<ControlTotal> last) {

  static final Promise NONE = new Promise(new TreeMap<>(), List.of());

  boolean isEmpty() {
    return sums.isEmpty() && last.isEmpty();
  }
}
