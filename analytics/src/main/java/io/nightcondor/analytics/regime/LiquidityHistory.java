package io.nightcondor.analytics.regime;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Liquidity of the SPX chain by session, as known at a night.
 *
 * @param sessions buckets by session, the night's own included if its chain was quoted between
 *     09:45 and 16:15 New York
 * @param tonight when the night's own chain was quoted
 */
public record LiquidityHistory(
    Map<LocalDate, List<BucketLiquidity>> sessions, SnapshotTime tonight) {

  /** No chain at all. */
  public static final LiquidityHistory NONE = new LiquidityHistory(Map.of(), SnapshotTime.NO_CHAIN);

  public LiquidityHistory {
    SortedMap<LocalDate, List<BucketLiquidity>> own = new TreeMap<>(sessions);
    own.replaceAll((session, buckets) -> List.copyOf(buckets));
    sessions = Collections.unmodifiableSortedMap(own);
  }
}
