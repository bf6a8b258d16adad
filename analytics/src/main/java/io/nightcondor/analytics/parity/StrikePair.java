package io.nightcondor.analytics.parity;

import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.TickSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Call and put of one root, expiry and strike, both with a bid and an ask.
 *
 * @param call its quote
 * @param put its quote
 * @param flagged whether one of them breaks a rule of quality
 */
record StrikePair(OptionQuote call, OptionQuote put, boolean flagged) {

  /** Of an expiry, in order of strike. */
  static List<StrikePair> of(MarketSnapshot market, SliceKey key) {
    List<StrikePair> pairs = new ArrayList<>();
    for (OptionSeries series : market.quotedSeries(key)) {
      if (series.right() == OptionRight.CALL) {
        of(market, series).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  /** Of the strike of a call. */
  static Optional<StrikePair> of(MarketSnapshot market, OptionSeries call) {
    Optional<CalibratedQuote> one = market.quote(call);
    Optional<CalibratedQuote> other = market.quote(call.twin());
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    OptionQuote callQuote = one.get().quote();
    OptionQuote putQuote = other.get().quote();
    boolean flagged = !one.get().quality().isEmpty() || !other.get().quality().isEmpty();
    return callQuote.bid() > 0 && putQuote.bid() > 0
        ? Optional.of(new StrikePair(callQuote, putQuote, flagged))
        : Optional.empty();
  }

  double strike() {
    return call.series().strike();
  }

  /** Half a tick of each, index points. */
  double halfTicks() {
    return halfTick(call) + halfTick(put);
  }

  static double halfTick(OptionQuote quote) {
    Root root = quote.series().root();
    return 0.5 * TickSize.of(root, quote.mid());
  }
}
