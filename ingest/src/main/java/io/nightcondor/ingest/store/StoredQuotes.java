package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import java.util.List;
import java.util.Map;

/**
 * Quotes of a night and where they are stored.
 *
 * @param quotes in order of series, each once
 * @param keys of the rows that hold them, by series
 */
public record StoredQuotes(List<OptionQuote> quotes, Map<OptionSeries, Long> keys) {

  public StoredQuotes {
    quotes = List.copyOf(quotes);
  }

  /**
   * The key of a quote's row.
   *
   * @throws IllegalStateException if the quote is none of these
   */
  long key(OptionSeries series) {
    Long key = keys.get(series);
    if (key == null) {
      throw new IllegalStateException(series.symbol() + " is not stored");
    }
    return key;
  }
}
