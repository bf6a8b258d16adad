package io.nightcondor.ingest.source;

import io.nightcondor.analytics.market.IndexBar;
import java.util.Arrays;

/**
 * A bar and how far its source is to be trusted.
 *
 * @param bar one day of one series
 * @param rank of the source
 */
public record RankedBar(IndexBar bar, Rank rank) {

  /** Sources from the best to the last. */
  public enum Rank {
    /** A file of daily history. */
    HISTORY(1),
    /** The last price of the underlying in the session's option chain. */
    CHAIN(2),
    /** The bars that come along with a compact chain. */
    BARS(3);

    private final int order;

    Rank(int order) {
      this.order = order;
    }

    /** 1 for the best; as the store keeps it. */
    public int order() {
      return order;
    }

    /** The rank of that order. */
    public static Rank ofOrder(int order) {
      return Arrays.stream(values())
          .filter(rank -> rank.order == order)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such rank: " + order));
    }
  }
}
