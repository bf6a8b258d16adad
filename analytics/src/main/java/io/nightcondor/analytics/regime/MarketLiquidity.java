package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel.BucketRow;
import io.nightcondor.analytics.pack.RegimePanel.LiquidityRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The market-liquidity quick ratio of a session (DOMAIN E10): the median over the buckets of
 * baseline spread / tonight's, times the root of tonight's displayed size / the baseline's, at most
 * 1. The baseline is the median of the exchange sessions before tonight; a bucket counts that has
 * quotes tonight and on enough of them.
 */
public final class MarketLiquidity {

  /** No chain of the session. */
  static final String NO_CHAIN = "NO_CHAIN";

  /** The chain was quoted outside 09:45 to 16:15 New York. */
  static final String OUTSIDE_HOURS = "OUTSIDE_HOURS";

  /** Too few sessions for a baseline. */
  static final String SHORT_BASELINE = "SHORT_BASELINE";

  /** Less than half of the buckets can be told. */
  static final String FEW_BUCKETS = "FEW_BUCKETS";

  private static final String NOT_QUOTED = "NOT_QUOTED";
  private static final String NOT_IN_SOURCE = "NOT_IN_SOURCE";
  private static final String ZERO_SPREAD = "ZERO_SPREAD";

  private final Map<LiquidityBucket, BucketLiquidity> tonight;
  private final Map<LiquidityBucket, List<BucketLiquidity>> before;
  private final int least;

  private MarketLiquidity(
      Map<LiquidityBucket, BucketLiquidity> tonight,
      Map<LiquidityBucket, List<BucketLiquidity>> before,
      int least) {
    this.tonight = tonight;
    this.before = before;
    this.least = least;
  }

  /** The ratio of a session against the sessions before it, with its buckets. */
  public static LiquidityRow of(
      LiquidityHistory history, LocalDate session, ExchangeCalendar calendar, Policy policy) {
    List<BucketLiquidity> own = history.sessions().getOrDefault(session, List.of());
    LocalDate from = session;
    for (int i = 0; i < policy.count(PolicyKey.LIQUIDITY_BASELINE); i++) {
      from = calendar.previousSession(from);
    }
    SortedMap<LocalDate, List<BucketLiquidity>> window =
        new TreeMap<>(history.sessions()).subMap(from, session);
    Map<LiquidityBucket, List<BucketLiquidity>> before = new HashMap<>();
    window
        .values()
        .forEach(buckets -> buckets.forEach(bucket ->
            before.computeIfAbsent(bucket.bucket(), absent -> new ArrayList<>()).add(bucket)));
    int sessions =
        (int) window.values().stream().filter(buckets -> !buckets.isEmpty()).count();
    int least = policy.count(PolicyKey.LIQUIDITY_LEAST);
    MarketLiquidity liquidity = new MarketLiquidity(
        own.stream().collect(Collectors.toMap(BucketLiquidity::bucket, bucket -> bucket)),
        before,
        least);
    List<BucketRow> rows = LiquidityBucket.all().stream().map(liquidity::row).toList();
    List<Double> ratios =
        rows.stream().flatMap(row -> row.ratio().toOptional().stream().boxed()).toList();
    boolean sizesMissing = rows.stream()
        .anyMatch(row -> row.ratio() instanceof Figure.Known
            && (row.size() instanceof Figure.Missing
                || row.baselineSize() instanceof Figure.Missing));
    Figure value = own.isEmpty()
        ? Figure.missing(history.tonight() == SnapshotTime.OUTSIDE_HOURS ? OUTSIDE_HOURS : NO_CHAIN)
        : sessions < least
            ? Figure.missing(SHORT_BASELINE)
            : ratios.size() * 2 < rows.size()
                ? Figure.missing(FEW_BUCKETS)
                : Figure.of(Medians.of(ratios), FEW_BUCKETS);
    return new LiquidityRow(value, ratios.size(), sessions, sizesMissing, rows);
  }

  private BucketRow row(LiquidityBucket bucket) {
    Optional<BucketLiquidity> own = Optional.ofNullable(tonight.get(bucket));
    List<BucketLiquidity> past = before.getOrDefault(bucket, List.of());
    Figure spread = figure(own.map(BucketLiquidity::spread), NOT_QUOTED);
    Figure size = figure(own.flatMap(BucketLiquidity::size), NOT_IN_SOURCE);
    Figure baseline = baseline(past.stream().map(BucketLiquidity::spread).toList());
    List<Double> sizes =
        past.stream().flatMap(bucketThen -> bucketThen.size().stream()).toList();
    Figure baselineSize = sizes.isEmpty() ? Figure.missing(NOT_IN_SOURCE) : baseline(sizes);
    return new BucketRow(
        bucket.words(),
        own.map(BucketLiquidity::quotes).orElse(0),
        spread,
        baseline,
        size,
        baselineSize,
        ratio(spread, baseline, sizeFactor(size, baselineSize)));
  }

  private Figure baseline(List<Double> past) {
    return past.size() < least
        ? Figure.missing(SHORT_BASELINE)
        : Figure.of(Medians.of(past), SHORT_BASELINE);
  }

  private static Figure ratio(Figure spread, Figure baseline, double factor) {
    if (spread instanceof Figure.Known now && now.value() == 0) {
      return Figure.missing(ZERO_SPREAD);
    }
    if (spread instanceof Figure.Known now && baseline instanceof Figure.Known then) {
      return Figure.of(then.value() / now.value() * factor);
    }
    return spread instanceof Figure.Missing ? spread : baseline;
  }

  /** 1 where a size is missing, as where it is as large as ever. */
  private static double sizeFactor(Figure size, Figure baselineSize) {
    OptionalDouble now = size.toOptional();
    OptionalDouble then = baselineSize.toOptional();
    return now.isEmpty() || then.isEmpty() || then.getAsDouble() <= 0
        ? 1
        : StrictMath.sqrt(Math.min(1, now.getAsDouble() / then.getAsDouble()));
  }

  private static Figure figure(Optional<Double> value, String reason) {
    return value.map(Figure::of).orElseGet(() -> Figure.missing(reason));
  }
}
