package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the source says of the market in one VIX future. The mini future has a spread, a volume and
 * an open interest of its own, which those of the standard future do not tell.
 *
 * @param bid VIX points
 * @param ask VIX points
 * @param volume contracts of the day
 * @param openInterest contracts
 */
public record FutureQuote(
    OptionalDouble bid, OptionalDouble ask, OptionalLong volume, OptionalLong openInterest) {

  private static final FutureQuote NOT_IN_SOURCE = new FutureQuote(
      OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty());

  public static FutureQuote of(VixFuture.Size size, Optional<VxPoint> day) {
    return switch (size) {
      case VX -> day.map(FutureQuote::of).orElse(NOT_IN_SOURCE);
      case VXM -> NOT_IN_SOURCE;
    };
  }

  private static FutureQuote of(VxPoint day) {
    return new FutureQuote(day.bid(), day.ask(), day.volume(), day.openInterest());
  }

  /** Whether both sides are known and make a market. */
  public boolean hasMarket() {
    return bid.isPresent()
        && ask.isPresent()
        && bid.getAsDouble() > 0
        && ask.getAsDouble() >= bid.getAsDouble();
  }
}
