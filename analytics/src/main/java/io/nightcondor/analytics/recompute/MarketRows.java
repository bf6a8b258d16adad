package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Figure.Known;
import io.nightcondor.analytics.pack.MarketPanel;
import io.nightcondor.analytics.pack.MarketPanel.EventRow;
import io.nightcondor.analytics.pack.MarketPanel.IndexRow;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import io.nightcondor.analytics.pack.MarketPanel.SliceRow;
import io.nightcondor.analytics.pack.MarketPanel.SmileCurveRow;
import io.nightcondor.analytics.pack.MarketPanel.VxRow;
import io.nightcondor.analytics.risk.BetaCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Market levels behind a book's figures, as the reports show them. */
final class MarketRows {

  /** B3: a move of the implied carry by more than this since the previous session, per year. */
  private static final double CARRY_JUMP = 0.015;

  /**
   * Below this many days a quarter of an hour between index print and option quotes, about 0.1 % of
   * the index, moves the carry by nearly the limit on its own.
   */
  private static final double CARRY_JUMP_FROM_DAYS = 30;

  private static final double DAYS_PER_YEAR = 365;

  private static final String CARRY_JUMP_FLAG = "CARRY_JUMP";

  private final MarketSnapshot market;
  private final Optional<MarketSnapshot> previous;

  MarketRows(MarketSnapshot market, Optional<MarketSnapshot> previous) {
    this.market = market;
    this.previous = previous;
  }

  MarketPanel panel(RangeRow dailyRange, List<EventRow> events, List<SmileCurveRow> smiles) {
    Map<SliceKey, ExpirySlice> slices = new TreeMap<>(market.slices());
    return new MarketPanel(
        new TreeMap<>(market.indexBars())
            .values().stream()
                .map(bar -> new IndexRow(bar.symbol(), bar.close(), before(bar.symbol())))
                .toList(),
        dailyRange,
        market.vxCurve().points().stream()
            .map(point -> new VxRow(
                point.expiry(),
                point.days(),
                point.level(),
                point.source().name(),
                point.dispersion(),
                point.lowConfidence(),
                BetaCase.LOW.beta(market.vxCurve().betas(), point.days()),
                BetaCase.BASE.beta(market.vxCurve().betas(), point.days()),
                BetaCase.HIGH.beta(market.vxCurve().betas(), point.days())))
            .toList(),
        slices.values().stream().map(this::row).toList(),
        VixRows.of(market),
        events,
        new QualityRows(market).bySlice(),
        smiles,
        new SkewRows(market, previous).rows());
  }

  private Figure before(String symbol) {
    OptionalDouble close =
        previous.map(snapshot -> snapshot.close(symbol)).orElse(OptionalDouble.empty());
    return Figure.of(close, "PREVIOUS_SESSION_NOT_RUN");
  }

  private SliceRow row(ExpirySlice slice) {
    Forward forward = slice.forward();
    return new SliceRow(
        slice.root().name(),
        slice.expiry(),
        slice.years(),
        forward.level(),
        forward.discountFactor(),
        forward.method().name(),
        slice.atmVol(),
        impliedCarry(slice, market),
        slice.quotesUsed(),
        slice.smileKnots(),
        flags(slice),
        SmileRows.of(slice));
  }

  private List<String> flags(ExpirySlice slice) {
    Stream<String> kept = slice.flags().stream().map(Enum::name);
    Stream<String> jump = carryJumped(slice) ? Stream.of(CARRY_JUMP_FLAG) : Stream.empty();
    return Stream.concat(kept, jump).sorted().toList();
  }

  private boolean carryJumped(ExpirySlice slice) {
    Figure before = previous
        .flatMap(snapshot -> snapshot
            .slice(slice.root(), slice.expiry())
            .map(earlier -> impliedCarry(earlier, snapshot)))
        .orElse(Figure.missing("NO_PREVIOUS_SLICE"));
    return slice.years() * DAYS_PER_YEAR >= CARRY_JUMP_FROM_DAYS
        && impliedCarry(slice, market).plus(before.map(carry -> -carry)) instanceof Known change
        && Math.abs(change.value()) > CARRY_JUMP;
  }

  /** q = r - ln(F / S) / T on the index print; the VIX is not a carried asset. */
  private static Figure impliedCarry(ExpirySlice slice, MarketSnapshot market) {
    if (slice.root().underlying() == Underlying.VIX) {
      return Figure.missing("NOT_CARRIED");
    }
    if (slice.years() <= 0) {
      return Figure.missing("NO_TIME_LEFT");
    }
    double rate = -StrictMath.log(slice.forward().discountFactor()) / slice.years();
    return Figure.of(market.close("SPX"), "NO_INDEX_PRINT")
        .map(print -> rate - StrictMath.log(slice.forward().level() / print) / slice.years());
  }
}
