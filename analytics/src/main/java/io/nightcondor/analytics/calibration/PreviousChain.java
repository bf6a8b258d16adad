package io.nightcondor.analytics.calibration;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One underlying's chain at the exchange session before: what a quote that never moved is known by.
 *
 * @param quotes as they came in, by series
 * @param forwards levels by root and expiry, index points
 */
public record PreviousChain(Map<OptionSeries, OptionQuote> quotes, Map<SliceKey, Double> forwards) {

  public PreviousChain {
    quotes = Map.copyOf(quotes);
    forwards = Map.copyOf(forwards);
  }

  /** Of the quotes that came in, of two of one series the first, and the slices they gave. */
  public static PreviousChain of(List<OptionQuote> quotes, List<ExpirySlice> slices) {
    Map<OptionSeries, OptionQuote> bySeries = new HashMap<>();
    quotes.forEach(quote -> bySeries.putIfAbsent(quote.series(), quote));
    Map<SliceKey, Double> forwards = new HashMap<>();
    slices.forEach(slice ->
        forwards.put(new SliceKey(slice.root(), slice.expiry()), slice.forward().level()));
    return new PreviousChain(bySeries, forwards);
  }
}
