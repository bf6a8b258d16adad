package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.util.Comparator;

/** Root and expiry: what names a slice. */
public record SliceKey(Root root, LocalDate expiry) implements Comparable<SliceKey> {

  private static final Comparator<SliceKey> ORDER =
      Comparator.comparing(SliceKey::root).thenComparing(SliceKey::expiry);

  /** The slice that a series belongs to. */
  public static SliceKey of(OptionSeries series) {
    return new SliceKey(series.root(), series.expiry());
  }

  @Override
  public int compareTo(SliceKey other) {
    return ORDER.compare(this, other);
  }
}
