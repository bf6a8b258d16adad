package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quotes of a compact chain file, read with one pattern. Rows without a market are left out, and so
 * are expiries that list a series twice: two roots share them and the file does not say which.
 */
record CompactChain(double spot, List<OptionQuote> quotes) {

  private static final Pattern SPOT = Pattern.compile("\"spot\":([\\d.]+)");

  private static final Pattern OPTION = Pattern.compile(
      "\"e\":(\\d+),\"t\":\"([CP])\",\"k\":([\\d.]+),\"iv\":([\\d.]+|null),\"oi\":[^,]*,"
          + "\"v\":[^,]*,\"b\":([\\d.]+),\"a\":([\\d.]+)");

  /** The chain of a symbol, spx or vix, on a session. */
  static CompactChain read(String symbol, LocalDate session, Function<LocalDate, Root> roots) {
    String file = "chains/compact_%s_%s.json.gz".formatted(symbol, session);
    String json = String.join("", MarketData.lines(file));
    Matcher spot = SPOT.matcher(json);
    if (!spot.find()) {
      throw new IllegalStateException(file + " has no spot");
    }
    Map<OptionSeries, OptionQuote> quotes = new TreeMap<>();
    Set<LocalDate> twice = new HashSet<>();
    Matcher option = OPTION.matcher(json);
    for (int position = 1; option.find(); position++) {
      LocalDate expiry = Instant.ofEpochSecond(Long.parseLong(option.group(1)))
          .atZone(ExchangeCalendar.NEW_YORK)
          .toLocalDate();
      double ask = Double.parseDouble(option.group(6));
      if (ask > 0) {
        OptionRight right = option.group(2).equals("C") ? OptionRight.CALL : OptionRight.PUT;
        double strike = Double.parseDouble(option.group(3));
        OptionSeries series = new OptionSeries(roots.apply(expiry), expiry, right, strike);
        OptionQuote quote = new OptionQuote(
            series,
            Double.parseDouble(option.group(5)),
            ask,
            OptionalDouble.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            vendorVol(option.group(4)),
            OptionalDouble.empty(),
            file,
            position);
        if (quotes.put(series, quote) != null) {
          twice.add(expiry);
        }
      }
    }
    quotes.keySet().removeIf(series -> twice.contains(series.expiry()));
    return new CompactChain(Double.parseDouble(spot.group(1)), new ArrayList<>(quotes.values()));
  }

  private static OptionalDouble vendorVol(String text) {
    boolean computed = !text.equals("null") && Double.parseDouble(text) > 0;
    return computed ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
  }
}
