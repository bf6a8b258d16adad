package io.nightcondor.analytics.parity;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.TickSize;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ParityPanel.ExitRow;
import java.util.Optional;

/**
 * Sells a leftover VIX call at its bid, or locks it in as a reversal if that is worth more than a
 * tick beyond its extra costs (DOMAIN E13.3). The future pays its margin daily, so F - K is not
 * discounted.
 */
final class LeftoverExits {

  private static final double ROUNDING = 1e-9;
  private static final String NOT_IN_SOURCE = "NOT_IN_SOURCE";

  private final MarketSnapshot market;
  private final ParityCosts costs;

  LeftoverExits(MarketSnapshot market, ParityCosts costs) {
    this.market = market;
    this.costs = costs;
  }

  ExitRow row(LeftoverCall leftover) {
    OptionSeries call = leftover.series();
    Figure sale = market
        .quote(call)
        .filter(quote -> quote.quote().bid() > 0)
        .map(quote -> Figure.of(quote.quote().bid()))
        .orElse(Figure.missing("NO_BID"));
    Optional<TradedFuture> future = TradedFuture.of(market, call.expiry());
    Optional<StrikePair> pair = StrikePair.of(market, call);
    Optional<ExpirySlice> slice = market.slice(call.root(), call.expiry());
    if (future.isEmpty()) {
      return sold(
          leftover, sale, NOT_IN_SOURCE, "its future has no settlement price (NOT_IN_SOURCE)");
    }
    if (pair.isEmpty() || slice.isEmpty()) {
      return sold(leftover, sale, "NO_BID", "the put of its strike has no bid");
    }
    return compared(leftover, sale, pair.get(), future.get(), slice.get().years());
  }

  private ExitRow compared(
      LeftoverCall leftover, Figure sale, StrikePair pair, TradedFuture future, double years) {
    double locked = costs.bid(future) - pair.strike() + pair.put().bid();
    double extra = costs.extra(pair, future, years, leftover.units());
    double gain = locked - pair.call().bid() - extra;
    double tick = TickSize.of(leftover.series().root(), pair.call().bid());
    boolean better = gain > tick + ROUNDING;
    String advice =
        "%s: the reversal locks %s against %s at the bid, %s after extra costs, %s a tick of %s%s"
            .formatted(
                better ? "REVERSAL" : "SELL",
                Say.two(locked),
                Say.two(pair.call().bid()),
                Say.two(gain),
                better ? "more than" : "not more than",
                Say.two(tick),
                future.isSettlement()
                    ? "; bid of the future NOT_IN_SOURCE, its settlement less a tick, LOW_CONF"
                    : "");
    return new ExitRow(
        leftover.series().symbol(), leftover.units(), sale, Figure.of(locked), extra, advice);
  }

  private static ExitRow sold(LeftoverCall leftover, Figure sale, String reason, String why) {
    String advice = sale instanceof Figure.Known
        ? "SELL: no reversal, " + why
        : "neither: the call has no bid, and " + why;
    return new ExitRow(
        leftover.series().symbol(), leftover.units(), sale, Figure.missing(reason), 0, advice);
  }
}
