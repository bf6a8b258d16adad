package io.nightcondor.analytics.parity;

import io.nightcondor.analytics.alvh.instrument.FutureQuote;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The VX future that settles with VIX options.
 *
 * @param bid VIX points; the settlement where the source has no bid and ask
 * @param ask as bid
 * @param ticks to take off either: 1 for a settlement, else 0
 */
record TradedFuture(double bid, double ask, double ticks) {

  /** Empty without a settlement price: a level from the options' own parity proves nothing. */
  static Optional<TradedFuture> of(MarketSnapshot market, LocalDate expiry) {
    Optional<VxPoint> day =
        market.vxCurve().at(expiry).filter(point -> point.source() == VxPoint.Source.SETTLEMENT);
    FutureQuote quote = FutureQuote.of(VixFuture.Size.VX, day);
    return day.map(point -> quote.hasMarket()
        ? new TradedFuture(quote.bid().getAsDouble(), quote.ask().getAsDouble(), 0)
        : new TradedFuture(point.level(), point.level(), 1));
  }

  boolean isSettlement() {
    return ticks > 0;
  }
}
