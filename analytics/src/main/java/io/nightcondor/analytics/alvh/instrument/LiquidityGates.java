package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.TickSize;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.InstrumentRow.GateRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Sets the liquidity gates of DOMAIN E7 for a leg: wider spreads pass while the market is stressed.
 */
final class LiquidityGates {

  private static final Figure NOT_IN_SOURCE = Figure.missing(LegLiquidity.NOT_IN_SOURCE);
  private static final Figure NO_QUOTE = Figure.missing("NO_QUOTE");

  private final Policy policy;
  private final double times;

  /** @param stressed whether the regime is STRESSED or BROKEN */
  LiquidityGates(Policy policy, boolean stressed) {
    this.policy = policy;
    this.times = stressed ? policy.number(PolicyKey.GATE_STRESSED) : 1;
  }

  /**
   * The mini future takes its prices from the standard one, so a market of that which is too wide
   * stops both; all else of the mini is its own and in no source.
   */
  LegLiquidity future(VixFuture.Size size, FutureQuote own, FutureQuote standard) {
    Figure spread = size == VixFuture.Size.VXM && standard.hasMarket()
        ? Figure.of(standard.ask().getAsDouble() - standard.bid().getAsDouble())
        : NOT_IN_SOURCE;
    return new LegLiquidity(
        "",
        figure(own.bid()),
        figure(own.ask()),
        NOT_IN_SOURCE,
        figure(own.openInterest()),
        figure(own.volume()),
        policy.number(PolicyKey.GATE_FUTURE_TICKS) * policy.tick(size) * times,
        policy.number(PolicyKey.GATE_OPEN_INTEREST),
        policy.number(PolicyKey.GATE_VOLUME),
        spread);
  }

  /** Shares: the files carry their closes and nothing else. */
  LegLiquidity share(double price, double tick) {
    return leg(
        "",
        NOT_IN_SOURCE,
        NOT_IN_SOURCE,
        NOT_IN_SOURCE,
        NOT_IN_SOURCE,
        NOT_IN_SOURCE,
        optionSpread(price, tick));
  }

  LegLiquidity bought(String leg, MarketSnapshot market, OptionSeries series) {
    Optional<OptionQuote> quote = market.quote(series).map(CalibratedQuote::quote);
    return option(leg, series, quote, quote.map(known -> figure(known.askSize())));
  }

  LegLiquidity sold(String leg, MarketSnapshot market, OptionSeries series) {
    Optional<OptionQuote> quote = market.quote(series).map(CalibratedQuote::quote);
    return option(leg, series, quote, quote.map(known -> figure(known.bidSize())));
  }

  private LegLiquidity option(
      String leg, OptionSeries series, Optional<OptionQuote> quote, Optional<Figure> size) {
    double mid = quote.map(OptionQuote::mid).orElse(0.0);
    return leg(
        leg,
        quote.map(known -> Figure.of(known.bid())).orElse(NO_QUOTE),
        quote.map(known -> Figure.of(known.ask())).orElse(NO_QUOTE),
        size.orElse(NO_QUOTE),
        quote.map(known -> figure(known.openInterest())).orElse(NO_QUOTE),
        quote.map(known -> figure(known.volume())).orElse(NO_QUOTE),
        optionSpread(mid, TickSize.of(series.root(), mid)));
  }

  private double optionSpread(double mid, double tick) {
    return Math.max(
        policy.number(PolicyKey.GATE_OPTION_TICKS) * tick,
        policy.number(PolicyKey.GATE_OPTION_SHARE) * mid);
  }

  private LegLiquidity leg(
      String leg,
      Figure bid,
      Figure ask,
      Figure size,
      Figure openInterest,
      Figure volume,
      double calmSpread) {
    return new LegLiquidity(
        leg,
        bid,
        ask,
        size,
        openInterest,
        volume,
        calmSpread * times,
        policy.number(PolicyKey.GATE_OPEN_INTEREST),
        policy.number(PolicyKey.GATE_VOLUME),
        NOT_IN_SOURCE);
  }

  /** Why a gate failed, such as "spread 0.60 above 0.40". */
  static String words(GateRow gate) {
    if (gate.value() instanceof Figure.Missing missing) {
      return "%s not known (%s)".formatted(gate.gate(), missing.reason());
    }
    if (gate.gate().endsWith("bid")) {
      return "no " + gate.gate();
    }
    boolean most = gate.gate().contains("spread");
    String value =
        most ? Say.two(gate.value()) : Say.units(gate.value().toOptional().orElse(0));
    String limit = most ? Say.two(gate.limit()) : Say.units(gate.limit());
    return "%s %s %s %s".formatted(gate.gate(), value, most ? "above" : "below", limit);
  }

  private static Figure figure(OptionalDouble value) {
    return Figure.of(value, LegLiquidity.NOT_IN_SOURCE);
  }

  private static Figure figure(OptionalLong value) {
    return value.isPresent() ? Figure.of((double) value.getAsLong()) : NOT_IN_SOURCE;
  }
}
