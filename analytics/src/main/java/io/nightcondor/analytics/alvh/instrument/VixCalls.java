package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.instrument.HedgeUnit.SpreadUnit;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pricing.Black76;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Quoted VIX calls of one monthly expiry, chosen by their delta to the VX future. */
final class VixCalls {

  private static final double[] SPREAD_BOUGHT = {0.50, 0.35};
  private static final double SPREAD_SOLD = 0.15;

  /** The sold strike lies so many VIX points above the bought one. */
  private static final double NEAREST = 5;

  private static final double FURTHEST = 10;

  private final List<OptionSeries> calls;
  private final Map<OptionSeries, Double> deltas = new HashMap<>();

  VixCalls(MarketSnapshot market, LocalDate expiry) {
    Optional<ExpirySlice> slice = market.slice(Root.VIX, expiry).filter(known -> known.years() > 0);
    this.calls = slice.isEmpty()
        ? List.of()
        : market.quotedSeries(new SliceKey(Root.VIX, expiry)).stream()
            .filter(series -> series.right() == OptionRight.CALL)
            .toList();
    slice.ifPresent(known -> calls.forEach(call -> deltas.put(call, delta(call, known))));
  }

  /** The calls nearest to some deltas, each once; of two equally near the lower strike. */
  Set<OptionSeries> nearest(double... deltas) {
    Set<OptionSeries> found = new LinkedHashSet<>();
    for (double delta : deltas) {
      nearest(delta, call -> true).ifPresent(found::add);
    }
    return found;
  }

  private Optional<OptionSeries> nearest(double delta, Predicate<OptionSeries> wanted) {
    return calls.stream()
        .filter(wanted)
        .min(Comparator.comparingDouble(
                (OptionSeries call) -> Math.abs(deltas.getOrDefault(call, Double.NaN) - delta))
            .thenComparingDouble(OptionSeries::strike));
  }

  /**
   * Spreads that buy the call nearest to 0.50 or to 0.35 and sell one 5 to 10 points higher, the
   * nearest and the furthest quoted, or the one nearest to 0.15.
   */
  List<SpreadUnit> spreads() {
    Set<SpreadUnit> spreads = new LinkedHashSet<>();
    for (OptionSeries bought : nearest(SPREAD_BOUGHT)) {
      sold(bought).forEach(sold -> spreads.add(new SpreadUnit(bought, sold)));
    }
    return new ArrayList<>(spreads);
  }

  private List<OptionSeries> sold(OptionSeries bought) {
    List<OptionSeries> above = calls.stream()
        .filter(call -> call.strike() >= bought.strike() + NEAREST
            && call.strike() <= bought.strike() + FURTHEST)
        .toList();
    List<OptionSeries> sold = new ArrayList<>();
    if (!above.isEmpty()) {
      sold.add(above.get(0));
      sold.add(above.get(above.size() - 1));
    }
    nearest(SPREAD_SOLD, call -> call.strike() > bought.strike()).ifPresent(sold::add);
    return sold;
  }

  /** Delta of a VIX option to its future, undiscounted. */
  static double delta(OptionSeries series, ExpirySlice slice) {
    double strike = series.strike();
    return Black76.delta(
        series.right(), slice.forward().level(), strike, slice.vol(strike), slice.years(), 1);
  }
}
