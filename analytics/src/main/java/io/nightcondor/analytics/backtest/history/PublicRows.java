package io.nightcondor.analytics.backtest.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of one series in order, and from when on each was public. Most series become public in their
 * order, and are then cut, not filtered.
 *
 * @param <T> row
 */
final class PublicRows<T> {

  private final List<T> rows;
  private final long[] publicAt;
  private final boolean inOrder;

  PublicRows(List<T> rows, Function<T, Instant> publicAt) {
    this.rows = List.copyOf(rows);
    this.publicAt =
        rows.stream().mapToLong(row -> publicAt.apply(row).getEpochSecond()).toArray();
    this.inOrder = isInOrder();
  }

  private boolean isInOrder() {
    for (int i = 1; i < publicAt.length; i++) {
      if (publicAt[i] < publicAt[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** The last rows that were public at an instant, at most so many. */
  List<T> last(Instant asOf, int most) {
    List<T> known = inOrder ? rows.subList(0, countUpTo(asOf.getEpochSecond())) : filtered(asOf);
    return known.subList(Math.max(0, known.size() - most), known.size());
  }

  private List<T> filtered(Instant asOf) {
    List<T> known = new ArrayList<>();
    for (int i = 0; i < publicAt.length; i++) {
      if (publicAt[i] <= asOf.getEpochSecond()) {
        known.add(rows.get(i));
      }
    }
    return known;
  }

  private int countUpTo(long second) {
    int low = 0;
    int high = publicAt.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (publicAt[middle] > second) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
