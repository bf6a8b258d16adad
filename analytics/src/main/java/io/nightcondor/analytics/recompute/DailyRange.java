package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VixReplication.Defined;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.RangeRow;
import io.nightcondor.analytics.probability.ExpectedDailyRange;
import io.nightcondor.analytics.probability.ExpectedDailyRange.Source;
import io.nightcondor.analytics.vix.VixIndex;
import java.util.List;
import java.util.Optional;

/** Expected daily range of the SPX (DOMAIN C5) on a night, and where its implied vol comes from. */
final class DailyRange {

  private static final double PERCENT = 100;

  /** @param points VIX points; missing if no source is at hand */
  private record Implied(Source source, Figure points) {}

  private DailyRange() {}

  /** On the best implied vol at hand and 20 days of closes. */
  static RangeRow of(MarketSnapshot market, HistoryWindow history) {
    Implied implied = implied(market);
    Figure impliedVol = implied.points().map(points -> points / PERCENT);
    List<Double> closes = history.of("SPX").stream().map(IndexBar::close).toList();
    Figure realisedVol = ExpectedDailyRange.realisedVol(closes);
    return new RangeRow(
        percent(impliedVol, implied.source(), realisedVol),
        impliedVol,
        implied.source().name(),
        realisedVol);
  }

  private static Figure percent(Figure impliedVol, Source source, Figure realisedVol) {
    if (impliedVol instanceof Figure.Known implied
        && realisedVol instanceof Figure.Known realised) {
      return Figure.of(
          ExpectedDailyRange.of(implied.value(), source, realised.value()).percent());
    }
    return impliedVol instanceof Figure.Missing ? impliedVol : realisedVol;
  }

  private static Implied implied(MarketSnapshot market) {
    Figure published = close(market, VixIndex.VIX9D);
    if (published instanceof Figure.Known) {
      return new Implied(Source.VIX9D, published);
    }
    Optional<Defined> ofTheChain = market
        .vixReplication(VixIndex.VIX9D.days())
        .filter(Defined.class::isInstance)
        .map(Defined.class::cast);
    return ofTheChain
        .map(nine -> new Implied(Source.REPLICATED_NINE_DAYS, Figure.of(nine.value())))
        .orElseGet(() -> new Implied(Source.VIX, close(market, VixIndex.VIX)));
  }

  private static Figure close(MarketSnapshot market, VixIndex index) {
    return Figure.of(market.close(index.name()), "NO_%s_CLOSE".formatted(index));
  }
}
