package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.MarketPanel.SmileCurveRow;
import io.nightcondor.analytics.pack.MarketPanel.SmilePointRow;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calibrated smiles that a book depends on, as curves. */
final class SmileCurves {

  /** More lines than this are one patch in a chart. */
  private static final int CURVES = 8;

  /** How many a book without SPX options is shown. */
  private static final int NEAREST = 3;

  private static final int POINTS = 25;

  /** Strike over forward that a condor's strikes and their hedges lie within. */
  private static final double LOWEST = StrictMath.log(0.75);

  private static final double HIGHEST = StrictMath.log(1.10);

  private static final Comparator<ExpirySlice> BY_EXPIRY =
      Comparator.comparing(ExpirySlice::expiry).thenComparing(ExpirySlice::root);

  private final MarketSnapshot market;

  SmileCurves(MarketSnapshot market) {
    this.market = market;
  }

  /** @param options that the book holds */
  List<SmileCurveRow> of(Stream<OptionSeries> options) {
    Set<SliceKey> held = options.map(SliceKey::of).collect(Collectors.toSet());
    List<ExpirySlice> slices = market.slices().values().stream()
        .filter(slice -> slice.root().underlying() == Underlying.SPX)
        .sorted(BY_EXPIRY)
        .toList();
    List<SmileCurveRow> ofHeld = curves(slices.stream()
        .filter(slice -> held.contains(new SliceKey(slice.root(), slice.expiry())))
        .limit(CURVES));
    return ofHeld.isEmpty() ? curves(slices.stream().limit(NEAREST)) : ofHeld;
  }

  private List<SmileCurveRow> curves(Stream<ExpirySlice> slices) {
    return slices
        .map(slice -> new SmileCurveRow(slice.root().name(), slice.expiry(), points(slice)))
        .filter(curve -> !curve.points().isEmpty())
        .toList();
  }

  private List<SmilePointRow> points(ExpirySlice slice) {
    SmileRange quoted = SmileRange.of(slice, market);
    double low = Math.max(LOWEST, quoted.low());
    double high = Math.min(HIGHEST, quoted.high());
    if (!(low < high)) {
      return List.of();
    }
    return IntStream.range(0, POINTS)
        .mapToDouble(i -> low + (high - low) * i / (POINTS - 1))
        .mapToObj(
            place -> new SmilePointRow(StrictMath.exp(place), slice.smile().vol(place)))
        .toList();
  }
}
