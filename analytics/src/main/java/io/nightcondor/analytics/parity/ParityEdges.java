package io.nightcondor.analytics.parity;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.parity.ParityEdge.Uncovered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What conversions, reversals and boxes lock at a night's quotes, the same for every book: made
 * once for a market. VIX conversions and reversals at every strike of an expiry whose future has a
 * settlement; boxes over neighbouring strikes and one over strikes a tenth below and above the
 * forward.
 */
public final class ParityEdges {

  /** Of a night whose quotes nobody compares. */
  public static final ParityEdges NONE = new ParityEdges();

  private static final double WIDE = 0.1;

  private final Map<SliceKey, List<ParityEdge>> edges = new TreeMap<>();
  private final List<BoxRate> rates = new ArrayList<>();

  private ParityEdges() {}

  public static ParityEdges of(MarketSnapshot market) {
    ParityEdges all = new ParityEdges();
    market.slices().keySet().stream().sorted().forEach(key -> all.add(market, key));
    return all;
  }

  /** By root and expiry, in their order. */
  Map<SliceKey, List<ParityEdge>> bySlice() {
    return edges;
  }

  /** In order of root and expiry. */
  List<BoxRate> rates() {
    return rates;
  }

  private void add(MarketSnapshot market, SliceKey key) {
    ExpirySlice slice = market.slice(key.root(), key.expiry()).orElseThrow();
    if (!(slice.years() > 0)) {
      return;
    }
    List<StrikePair> pairs = StrikePair.of(market, key);
    List<ParityEdge> found = new ArrayList<>();
    for (int i = 1; i < pairs.size(); i++) {
      boxes(key, slice, pairs.get(i - 1), pairs.get(i), found);
    }
    wideBoxes(key, slice, pairs, found);
    if (key.root().underlying() == Underlying.VIX) {
      TradedFuture.of(market, key.expiry())
          .ifPresent(
              future -> pairs.forEach(pair -> againstFuture(key, slice, pair, future, found)));
    }
    if (!found.isEmpty()) {
      edges.put(key, found);
    }
  }

  private void wideBoxes(
      SliceKey key, ExpirySlice slice, List<StrikePair> pairs, List<ParityEdge> found) {
    double forward = slice.forward().level();
    Optional<StrikePair> low = nearest(pairs, forward * (1 - WIDE));
    Optional<StrikePair> high = nearest(pairs, forward * (1 + WIDE));
    if (low.isPresent() && high.isPresent() && low.get().strike() < high.get().strike()) {
      // neighbours are there already
      if (pairs.indexOf(high.get()) - pairs.indexOf(low.get()) > 1) {
        boxes(key, slice, low.get(), high.get(), found);
      }
      if (key.root().underlying() == Underlying.SPX) {
        BoxRate.of(key, slice, low.get(), high.get()).ifPresent(rates::add);
      }
    }
  }

  private static Optional<StrikePair> nearest(List<StrikePair> pairs, double level) {
    return pairs.stream()
        .min(Comparator.comparingDouble((StrikePair pair) -> Math.abs(pair.strike() - level))
            .thenComparingDouble(StrikePair::strike));
  }

  private static void boxes(
      SliceKey key, ExpirySlice slice, StrikePair low, StrikePair high, List<ParityEdge> found) {
    double width = high.strike() - low.strike();
    double worth = slice.forward().discountFactor() * width;
    double paid =
        low.call().ask() - high.call().bid() + high.put().ask() - low.put().bid();
    double received =
        low.call().bid() - high.call().ask() + high.put().bid() - low.put().ask();
    boolean doubtful = low.flagged() || high.flagged() || slice.forward().lowConfidence();
    double halfTicks = low.halfTicks() + high.halfTicks();
    found.add(new ParityEdge(
        EdgeKind.BOX_BUY,
        key,
        low.strike(),
        Optional.of(high.strike()),
        worth - paid,
        0,
        halfTicks,
        slice.years(),
        width,
        Optional.empty(),
        doubtful));
    found.add(new ParityEdge(
        EdgeKind.BOX_SELL,
        key,
        low.strike(),
        Optional.of(high.strike()),
        received - worth,
        0,
        halfTicks,
        slice.years(),
        width,
        Optional.empty(),
        doubtful));
  }

  private static void againstFuture(
      SliceKey key,
      ExpirySlice slice,
      StrikePair pair,
      TradedFuture future,
      List<ParityEdge> found) {
    double discountFactor = slice.forward().discountFactor();
    double strike = pair.strike();
    boolean doubtful = pair.flagged() || future.isSettlement();
    found.add(new ParityEdge(
        EdgeKind.CONVERSION,
        key,
        strike,
        Optional.empty(),
        pair.call().bid() - pair.put().ask() - discountFactor * (future.ask() - strike),
        discountFactor * future.ticks(),
        pair.halfTicks(),
        slice.years(),
        pair.put().ask(),
        Optional.of(new Uncovered(pair.call().series(), future.ask())),
        doubtful));
    found.add(new ParityEdge(
        EdgeKind.REVERSAL,
        key,
        strike,
        Optional.empty(),
        discountFactor * (future.bid() - strike)
            - (pair.call().ask() - pair.put().bid()),
        discountFactor * future.ticks(),
        pair.halfTicks(),
        slice.years(),
        pair.call().ask(),
        Optional.of(new Uncovered(pair.put().series(), future.bid())),
        doubtful));
  }
}
