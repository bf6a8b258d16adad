package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.TickSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Call and put of one root, expiry and strike.
 *
 * @param call at the strike of the put
 * @param put of the same root and expiry
 */
public record QuotePair(OptionQuote call, OptionQuote put) {

  /** Pairs in order of strike; a strike that lacks one of the two is left out. */
  public static List<QuotePair> of(List<OptionQuote> quotesOfOneSlice) {
    Map<Double, OptionQuote> calls = new TreeMap<>();
    Map<Double, OptionQuote> puts = new TreeMap<>();
    for (OptionQuote quote : quotesOfOneSlice) {
      boolean isCall = quote.series().right() == OptionRight.CALL;
      (isCall ? calls : puts).put(quote.series().strike(), quote);
    }
    List<QuotePair> pairs = new ArrayList<>();
    calls.forEach((strike, call) -> {
      OptionQuote put = puts.get(strike);
      if (put != null) {
        pairs.add(new QuotePair(call, put));
      }
    });
    return pairs;
  }

  public double strike() {
    return call.series().strike();
  }

  /** Mid of the call less mid of the put, index points. */
  public double difference() {
    return call.mid() - put.mid();
  }

  boolean bothBid() {
    return call.bid() > 0 && put.bid() > 0;
  }

  /** Spread of each side at most a share of its mid. */
  boolean tighterThan(double shareOfMid) {
    return call.spread() <= shareOfMid * call.mid() && put.spread() <= shareOfMid * put.mid();
  }

  /** Mean of the two half-spreads, index points. */
  double meanHalfSpread() {
    return 0.25 * (call.spread() + put.spread());
  }

  /** One over the variance of the difference if each mid is known to its half-spread. */
  double weight() {
    double callHalf = halfSpread(call);
    double putHalf = halfSpread(put);
    return 1 / (callHalf * callHalf + putHalf * putHalf);
  }

  /** Half-spreads and two ticks: what parity may be off by, index points. */
  public double parityTolerance() {
    double tick = Math.max(tick(call), tick(put));
    return 0.5 * (call.spread() + put.spread()) + 2 * tick;
  }

  /** A locked market counts as one tick wide, or it would outweigh all others. */
  private static double halfSpread(OptionQuote quote) {
    return 0.5 * Math.max(quote.spread(), tick(quote));
  }

  private static double tick(OptionQuote quote) {
    return TickSize.of(quote.series().root(), quote.mid());
  }
}
