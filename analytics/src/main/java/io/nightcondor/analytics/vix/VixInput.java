package io.nightcondor.analytics.vix;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An SPX chain at one moment.
 *
 * @param asOf the moment of the quotes, from which minutes to settlement are counted
 * @param calendar of the exchange
 * @param quotes of SPX and SPXW, structurally sound, at most one for a series
 * @param rates read at each term's time to settlement
 * @param targetDays calendar days ahead, 1 or more; 30 for the VIX
 */
public record VixInput(
    Instant asOf,
    ExchangeCalendar calendar,
    List<OptionQuote> quotes,
    ZeroCurve rates,
    int targetDays) {

  public VixInput {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(rates, "rates");
    quotes = List.copyOf(quotes);
    if (targetDays < 1) {
      throw new IllegalArgumentException(
          "the target must be 1 day or more, got %d".formatted(targetDays));
    }
    Set<OptionSeries> seen = new HashSet<>();
    for (OptionQuote quote : quotes) {
      OptionSeries series = quote.series();
      if (series.root().underlying() != Underlying.SPX || !seen.add(series)) {
        throw new IllegalArgumentException(
            "expected SPX options, each once, got " + series.symbol());
      }
    }
  }

  /** The same chain for other days ahead. */
  public VixInput withTarget(int days) {
    return new VixInput(asOf, calendar, quotes, rates, days);
  }
}
