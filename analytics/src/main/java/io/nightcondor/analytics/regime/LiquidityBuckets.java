package io.nightcondor.analytics.regime;

import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.regime.LiquidityBucket.DayBand;
import io.nightcondor.analytics.regime.LiquidityBucket.DeltaBand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Liquidity of one session's SPX chain by bucket (DOMAIN E10): of the SPX and SPXW quotes with a
 * bid, the median of spread / mid and of the smaller displayed size. The delta is plain Black-76 at
 * the option's own surface vol (DOMAIN C1).
 */
public final class LiquidityBuckets {

  private LiquidityBuckets() {}

  /** Buckets with at least one quote, in their order. */
  public static List<BucketLiquidity> of(MarketSnapshot market) {
    return of(market.session(), market.quotes().values(), market.slices().values());
  }

  /**
   * Buckets with at least one quote, in their order.
   *
   * @param quotes that stand; those of other underlyings are passed over
   * @param slices for the forward and the surface vol
   */
  public static List<BucketLiquidity> of(
      LocalDate session, Collection<CalibratedQuote> quotes, Collection<ExpirySlice> slices) {
    Map<SliceKey, ExpirySlice> byKey = new HashMap<>();
    for (ExpirySlice slice : slices) {
      byKey.put(new SliceKey(slice.root(), slice.expiry()), slice);
    }
    SortedMap<LiquidityBucket, List<OptionQuote>> buckets = new TreeMap<>();
    for (CalibratedQuote calibrated : quotes) {
      OptionQuote quote = calibrated.quote();
      if (quote.bid() > 0 && quote.series().root().underlying() == Underlying.SPX) {
        Optional.ofNullable(byKey.get(SliceKey.of(quote.series())))
            .flatMap(slice -> bucket(session, quote.series(), slice))
            .ifPresent(bucket ->
                buckets.computeIfAbsent(bucket, absent -> new ArrayList<>()).add(quote));
      }
    }
    List<BucketLiquidity> found = new ArrayList<>();
    buckets.forEach((bucket, inside) -> found.add(liquidity(bucket, inside)));
    return found;
  }

  private static Optional<LiquidityBucket> bucket(
      LocalDate session, OptionSeries series, ExpirySlice slice) {
    Optional<DayBand> days = DayBand.of(ChronoUnit.DAYS.between(session, series.expiry()));
    if (days.isEmpty() || slice.years() <= 0) {
      return Optional.empty();
    }
    double delta = Black76.delta(
        series.right(),
        slice.forward().level(),
        series.strike(),
        slice.vol(series.strike()),
        slice.years(),
        slice.forward().discountFactor());
    return DeltaBand.of(Math.abs(delta))
        .map(band -> new LiquidityBucket(band, days.get(), series.right()));
  }

  private static BucketLiquidity liquidity(LiquidityBucket bucket, List<OptionQuote> quotes) {
    List<Double> spreads =
        quotes.stream().map(quote -> quote.spread() / quote.mid()).toList();
    List<Double> sizes = quotes.stream()
        .filter(quote -> quote.bidSize().isPresent() && quote.askSize().isPresent())
        .map(quote ->
            (double) Math.min(quote.bidSize().getAsLong(), quote.askSize().getAsLong()))
        .toList();
    return new BucketLiquidity(
        bucket,
        quotes.size(),
        Medians.of(spreads).orElseThrow(),
        Medians.of(sizes).stream().boxed().findFirst());
  }
}
