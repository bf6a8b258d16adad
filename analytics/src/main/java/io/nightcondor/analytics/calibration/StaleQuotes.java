package io.nightcondor.analytics.calibration;

import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Q06: quotes that stand as they stood at the session before although the forward has moved. Only
 * quotes with a bid are judged: a nearly worthless option stays at no bid and a tick asked on many
 * a moving day. (On ten sessions of August 2026, 38 such quotes were all but one of those that made
 * more than a fifth of a VIX weekly.)
 *
 * @param flagged of slices in which they are few
 * @param rejected of slices in which they are more than a fifth, in order of series
 */
record StaleQuotes(Set<OptionSeries> flagged, List<QuoteRejection> rejected) {

  static final StaleQuotes NONE = new StaleQuotes(Set.of(), List.of());

  /** A smaller move of the forward need not show in every quote; a fraction. */
  private static final double LEAST_MOVE = 0.005;

  /** A slice with a larger share of such quotes was not quoted anew. */
  private static final double LARGEST_SHARE = 0.20;

  static StaleQuotes find(
      Map<SliceKey, List<OptionQuote>> chain,
      Map<SliceKey, Forward> forwards,
      Underlying underlying,
      PreviousChain previous) {
    Map<SliceKey, Double> moves = Moves.of(forwards, underlying, previous);
    Set<OptionSeries> flagged = new HashSet<>();
    List<QuoteRejection> rejected = new ArrayList<>();
    moves.forEach((key, move) -> {
      if (Math.abs(move) > LEAST_MOVE) {
        List<OptionQuote> quotes = chain.getOrDefault(key, List.of()).stream()
            .filter(quote -> quote.bid() > 0)
            .toList();
        List<OptionQuote> stale =
            quotes.stream().filter(quote -> isUnchanged(quote, previous)).toList();
        if (stale.size() > LARGEST_SHARE * quotes.size()) {
          stale.forEach(quote -> rejected.add(rejection(quote, move)));
        } else {
          stale.forEach(quote -> flagged.add(quote.series()));
        }
      }
    });
    return new StaleQuotes(flagged, rejected);
  }

  private static boolean isUnchanged(OptionQuote quote, PreviousChain previous) {
    OptionQuote before = previous.quotes().get(quote.series());
    return before != null
        && before.bid() == quote.bid()
        && before.ask() == quote.ask()
        && isUnchanged(before.bidSize(), quote.bidSize())
        && isUnchanged(before.askSize(), quote.askSize());
  }

  /** A size that one of the sources does not carry says nothing. */
  private static boolean isUnchanged(OptionalLong before, OptionalLong size) {
    return before.isEmpty() || size.isEmpty() || before.equals(size);
  }

  private static QuoteRejection rejection(OptionQuote quote, double move) {
    return new QuoteRejection(
        quote,
        QualityCode.Q06_STALE.code(),
        "bid",
        BigDecimal.valueOf(quote.bid()).toPlainString(),
        String.format(
            Locale.ROOT,
            "another bid, ask or size than at the session before, as the forward moved by %+.2f %% and more than 20 %% of the expiry stand still",
            100 * move));
  }
}
