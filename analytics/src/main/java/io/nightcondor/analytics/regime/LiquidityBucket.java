package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.market.OptionRight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One of the 24 buckets of SPX options that liquidity is measured in (DOMAIN E10): a band of
 * absolute delta, a band of calendar days, a right.
 */
public record LiquidityBucket(DeltaBand delta, DayBand days, OptionRight right)
    implements Comparable<LiquidityBucket> {

  private static final Comparator<LiquidityBucket> ORDER = Comparator.comparing(
          LiquidityBucket::right)
      .thenComparing(LiquidityBucket::delta)
      .thenComparing(LiquidityBucket::days);

  /** The 24 buckets in order of right, delta and days. */
  public static List<LiquidityBucket> all() {
    List<LiquidityBucket> buckets = new ArrayList<>();
    for (OptionRight right : OptionRight.values()) {
      for (DeltaBand delta : DeltaBand.values()) {
        for (DayBand days : DayBand.values()) {
          buckets.add(new LiquidityBucket(delta, days, right));
        }
      }
    }
    return List.copyOf(buckets);
  }

  /** Such as PUT delta 25-50, 21-40 days. */
  public String words() {
    return "%s delta %d-%d, %d-%d days"
        .formatted(right, delta.from(), delta.to(), days.from(), days.to());
  }

  @Override
  public int compareTo(LiquidityBucket other) {
    return ORDER.compare(this, other);
  }

  /** Band of absolute delta, percent; the lower bound belongs to it. */
  public enum DeltaBand {
    D10_25(10, 25),
    D25_50(25, 50),
    D50_75(50, 75),
    D75_90(75, 90);

    private final int from;
    private final int to;

    DeltaBand(int from, int to) {
      this.from = from;
      this.to = to;
    }

    public int from() {
      return from;
    }

    public int to() {
      return to;
    }

    /** The band of an absolute delta, a fraction; empty outside all of them. */
    static Optional<DeltaBand> of(double absoluteDelta) {
      double percent = absoluteDelta * 100;
      return Arrays.stream(values())
          .filter(band -> percent >= band.from && percent < band.to)
          .findFirst();
    }
  }

  /** Band of calendar days to expiry, both bounds included. */
  public enum DayBand {
    T10_20(10, 20),
    T21_40(21, 40),
    T41_60(41, 60);

    private final int from;
    private final int to;

    DayBand(int from, int to) {
      this.from = from;
      this.to = to;
    }

    public int from() {
      return from;
    }

    public int to() {
      return to;
    }

    /** The band of a number of calendar days; empty outside all of them. */
    static Optional<DayBand> of(long days) {
      return Arrays.stream(values())
          .filter(band -> days >= band.from && days <= band.to)
          .findFirst();
    }
  }
}
