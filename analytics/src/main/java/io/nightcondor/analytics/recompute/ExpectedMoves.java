package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pack.ExpectedMoveRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.probability.SettlementDistribution;
import java.util.Comparator;
import java.util.Optional;

/** How far the index may move to an expiry (DOMAIN C4). */
final class ExpectedMoves {

  private ExpectedMoves() {}

  /**
   * @param slice of the expiry; empty if the chain did not have it, or once settled
   * @param settled why there is no slice
   */
  static ExpectedMoveRow of(Optional<ExpirySlice> slice, boolean settled, MarketSnapshot market) {
    return slice.map(known -> of(known, market)).orElseGet(() -> {
      Figure missing = Figure.missing(settled ? "SETTLED" : "NO_SLICE");
      return new ExpectedMoveRow(missing, missing, missing, missing);
    });
  }

  private static ExpectedMoveRow of(ExpirySlice slice, MarketSnapshot market) {
    double forward = slice.forward().level();
    Figure points = slice.years() > 0
        ? SettlementDistribution.of(slice).expectedMove(slice.years())
        : Figure.missing("EXPIRED");
    return new ExpectedMoveRow(
        points,
        points.map(move -> forward - move),
        points.map(move -> forward + move),
        points instanceof Figure.Known move ? straddle(slice, move.value(), market) : points);
  }

  /**
   * On the quotes of the strike nearest the forward at which put and call are quoted, the lower one
   * of two. One that is a whole move off is not at the money.
   */
  private static Figure straddle(ExpirySlice slice, double move, MarketSnapshot market) {
    double forward = slice.forward().level();
    SliceKey key = new SliceKey(slice.root(), slice.expiry());
    return market.quotedSeries(key).stream()
        .filter(series -> Math.abs(series.strike() - forward) < move)
        .filter(series -> market.quote(series.twin()).isPresent())
        .min(
            Comparator.comparingDouble((OptionSeries series) -> Math.abs(series.strike() - forward))
                .thenComparing(Comparator.naturalOrder()))
        .flatMap(series ->
            mid(market, series).flatMap(own -> mid(market, series.twin()).map(twin -> own + twin)))
        .map(mids -> Figure.of(SettlementDistribution.STRADDLE_SHARE * mids))
        .orElse(Figure.missing("NOT_QUOTED"));
  }

  private static Optional<Double> mid(MarketSnapshot market, OptionSeries series) {
    return market.quote(series).map(CalibratedQuote::quote).map(OptionQuote::mid);
  }
}
