package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.SkewRow;
import io.nightcondor.analytics.pricing.Black76;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The skew of each SPX expiry: what a call of 25 delta costs in vol beside a put of 25 delta. */
final class SkewRows {

  private static final double DELTA = 0.25;

  /** Halvings of a range of log-moneyness below 10: to the last digit of a double. */
  private static final int HALVINGS = 60;

  private static final Figure NO_PREVIOUS = Figure.missing("NO_PREVIOUS_SLICE");

  private final MarketSnapshot market;
  private final Optional<MarketSnapshot> previous;

  SkewRows(MarketSnapshot market, Optional<MarketSnapshot> previous) {
    this.market = market;
    this.previous = previous;
  }

  /** In order of root and expiry. */
  List<SkewRow> rows() {
    return new TreeMap<>(market.slices())
        .entrySet().stream()
            .filter(entry -> entry.getKey().root().underlying() == Underlying.SPX)
            .filter(entry -> entry.getValue().years() > 0)
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .toList();
  }

  private SkewRow row(SliceKey key, ExpirySlice slice) {
    Figure put = vol(OptionRight.PUT, slice, market);
    Figure call = vol(OptionRight.CALL, slice, market);
    Figure skew = difference(call, put);
    Optional<ExpirySlice> earlier =
        previous.flatMap(snapshot -> snapshot.slice(key.root(), key.expiry()));
    Figure skewBefore = earlier
        .map(before -> difference(
            vol(OptionRight.CALL, before, previous.orElseThrow()),
            vol(OptionRight.PUT, before, previous.orElseThrow())))
        .orElse(NO_PREVIOUS);
    Figure atmBefore = earlier.map(before -> Figure.of(before.atmVol())).orElse(NO_PREVIOUS);
    return new SkewRow(
        key.root().name(),
        key.expiry(),
        Figure.of(slice.atmVol()),
        difference(Figure.of(slice.atmVol()), atmBefore),
        put,
        call,
        skew,
        difference(skew, skewBefore));
  }

  private static Figure difference(Figure one, Figure other) {
    return one.with(other, (a, b) -> a - b);
  }

  /** Of the option of 25 delta on the smile; missing if the quotes do not reach it. */
  private static Figure vol(OptionRight right, ExpirySlice slice, MarketSnapshot of) {
    SmileRange range = SmileRange.of(slice, of);
    double far = right == OptionRight.PUT ? range.low() : range.high();
    if (!(range.low() < 0 && range.high() > 0) || delta(right, far, slice) > DELTA) {
      return Figure.missing("BEYOND_QUOTES");
    }
    double near = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (near + far);
      if (delta(right, middle, slice) > DELTA) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return Figure.of(slice.smile().vol(far));
  }

  /** Forward delta without sign. */
  private static double delta(OptionRight right, double place, ExpirySlice slice) {
    double forward = slice.forward().level();
    return Math.abs(Black76.delta(
        right,
        forward,
        forward * StrictMath.exp(place),
        slice.smile().vol(place),
        slice.years(),
        1));
  }
}
