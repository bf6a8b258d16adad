package io.nightcondor.ingest.admission;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Bids and asks of one underlying by series, in order of series: 24 bytes a quote, since two
 * sessions of whole chains are compared with each other.
 */
public final class QuoteColumns {

  private static final int RIGHT_BITS = 1;
  private static final int STRIKE_BITS = 27;
  private static final int SLICE_SHIFT = RIGHT_BITS + STRIKE_BITS;
  private static final int DAY_BITS = 22;
  private static final double MILLI = 1000;

  private static final List<Root> ROOTS = List.of(Root.values());
  private static final List<OptionRight> RIGHTS = List.of(OptionRight.values());

  private final long[] keys;
  private final double[] bids;
  private final double[] asks;

  private QuoteColumns(long[] keys, double[] bids, double[] asks) {
    this.keys = keys;
    this.bids = bids;
    this.asks = asks;
  }

  /** No quotes. */
  public static QuoteColumns none() {
    return new Builder().build();
  }

  /** Takes quotes in any order; each series once. */
  public static final class Builder {

    private static final int FIRST_CAPACITY = 1024;

    private long[] keys = new long[FIRST_CAPACITY];
    private double[] bids = new double[FIRST_CAPACITY];
    private double[] asks = new double[FIRST_CAPACITY];
    private int size;

    /** Adds a quote, index points. */
    public void add(OptionSeries series, double bid, double ask) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        bids = Arrays.copyOf(bids, 2 * size);
        asks = Arrays.copyOf(asks, 2 * size);
      }
      keys[size] = key(series);
      bids[size] = bid;
      asks[size] = ask;
      size++;
    }

    public QuoteColumns build() {
      int[] order = IntStream.range(0, size)
          .boxed()
          .sorted(Comparator.comparingLong(i -> keys[i]))
          .mapToInt(Integer::intValue)
          .toArray();
      return new QuoteColumns(
          Arrays.stream(order).mapToLong(i -> keys[i]).toArray(),
          Arrays.stream(order).mapToDouble(i -> bids[i]).toArray(),
          Arrays.stream(order).mapToDouble(i -> asks[i]).toArray());
    }
  }

  /**
   * What two sessions have in common.
   *
   * @param series in both
   * @param unchanged of them, those with the same bid and ask
   */
  record Overlap(int series, int unchanged) {}

  Overlap overlap(QuoteColumns other) {
    int series = 0;
    int unchanged = 0;
    int j = 0;
    for (int i = 0; i < keys.length; i++) {
      while (j < other.keys.length && other.keys[j] < keys[i]) {
        j++;
      }
      if (j < other.keys.length && other.keys[j] == keys[i]) {
        series++;
        unchanged += bids[i] == other.bids[j] && asks[i] == other.asks[j] ? 1 : 0;
      }
    }
    return new Overlap(series, unchanged);
  }

  int size() {
    return keys.length;
  }

  public boolean isEmpty() {
    return keys.length == 0;
  }

  boolean has(OptionSeries series) {
    return Arrays.binarySearch(keys, key(series)) >= 0;
  }

  /** The series that expire on that day or later. */
  QuoteColumns expiringFrom(LocalDate day) {
    Builder kept = new Builder();
    for (int i = 0; i < keys.length; i++) {
      OptionSeries series = series(keys[i]);
      if (!series.expiry().isBefore(day)) {
        kept.add(series, bids[i], asks[i]);
      }
    }
    return kept.build();
  }

  /** Root and expiry of all quotes, by expiry and then by root. */
  List<SliceKey> slices() {
    return Arrays.stream(keys)
        .map(key -> key >> SLICE_SHIFT)
        .distinct()
        .mapToObj(QuoteColumns::slice)
        .sorted(Comparator.comparing(SliceKey::expiry).thenComparing(SliceKey::root))
        .toList();
  }

  /** The quotes of one slice; nothing but series, bid and ask is known of them. */
  List<OptionQuote> quotes(SliceKey slice) {
    long wanted = prefix(slice.root(), slice.expiry());
    List<OptionQuote> quotes = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >> SLICE_SHIFT == wanted) {
        quotes.add(new OptionQuote(
            series(keys[i]),
            bids[i],
            asks[i],
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            "",
            0));
      }
    }
    return quotes;
  }

  /** Root, expiry, strike and right from the highest bits to the lowest. */
  private static long key(OptionSeries series) {
    long strike = Math.round(series.strike() * MILLI);
    return (prefix(series.root(), series.expiry()) << SLICE_SHIFT)
        | (strike << RIGHT_BITS)
        | RIGHTS.indexOf(series.right());
  }

  private static long prefix(Root root, LocalDate expiry) {
    return ((long) ROOTS.indexOf(root) << DAY_BITS) | expiry.toEpochDay();
  }

  private static SliceKey slice(long prefix) {
    return new SliceKey(
        ROOTS.get((int) (prefix >> DAY_BITS)),
        LocalDate.ofEpochDay(prefix & ((1L << DAY_BITS) - 1)));
  }

  private static OptionSeries series(long key) {
    SliceKey slice = slice(key >> SLICE_SHIFT);
    long strike = (key >> RIGHT_BITS) & ((1L << STRIKE_BITS) - 1);
    OptionRight right = RIGHTS.get((int) (key & ((1L << RIGHT_BITS) - 1)));
    return new OptionSeries(slice.root(), slice.expiry(), right, strike / MILLI);
  }
}
