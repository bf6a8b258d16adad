package io.nightcondor.app.job;

import io.nightcondor.app.store.BookRange;
import io.nightcondor.app.store.PendingBooks.Sizes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/**
 * Cuts the books that a step has still to settle into ranges of about the same cost. A book costs
 * what it takes to reprice its legs in every scenario, of which all books have the same number, and
 * something for itself.
 */
final class BookRanges {

  /** What a book costs besides its legs, in legs. */
  private static final int LEGS_OF_ITSELF = 12;

  private BookRanges() {}

  /** A range with what it costs. */
  private record Priced(BookRange range, long cost) {}

  /**
   * The dearest first: whoever ends early takes a cheap one.
   *
   * @param books gives the same books each time, in order
   * @param most number of ranges by that of books
   */
  static List<BookRange> cut(Consumer<Sizes> books, IntUnaryOperator most) {
    long[] sum = new long[2];
    books.accept((ordinal, legs) -> {
      sum[0] += cost(legs);
      sum[1]++;
    });
    if (sum[1] == 0) {
      return List.of();
    }
    int count = Math.toIntExact(sum[1]);
    Cutter cutter = new Cutter(sum[0], Math.min(most.applyAsInt(count), count));
    books.accept((ordinal, legs) -> cutter.add(ordinal, cost(legs)));
    return cutter.ranges().stream()
        .sorted(Comparator.comparingLong(Priced::cost).reversed())
        .map(Priced::range)
        .toList();
  }

  private static long cost(int legs) {
    return (long) LEGS_OF_ITSELF + legs;
  }

  /** Each range takes its share of what is left, so that one dear book makes no others small. */
  private static final class Cutter {

    private final int most;
    private final List<Priced> ranges = new ArrayList<>();
    private long left;
    private long cost;
    private int from = -1;
    private int last = -1;

    /**
     * @param all cost of all books
     * @param most number of ranges
     */
    Cutter(long all, int most) {
      this.left = all;
      this.most = most;
    }

    void add(int ordinal, long ofBook) {
      if (from >= 0 && isFull(ofBook)) {
        close();
      }
      if (from < 0) {
        from = ordinal;
      }
      cost += ofBook;
      last = ordinal;
    }

    /** A book goes where the larger part of it lies. */
    private boolean isFull(long next) {
      int rest = most - ranges.size();
      return rest > 1 && cost + next / 2.0 > (double) left / rest;
    }

    private void close() {
      ranges.add(new Priced(new BookRange(from, last + 1), cost));
      left -= cost;
      cost = 0;
      from = -1;
    }

    List<Priced> ranges() {
      close();
      return ranges;
    }
  }
}
