package io.nightcondor.analytics.pricing;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Smile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Quotes of one expiry made from a known forward, discount factor and smile. */
record SyntheticStrip(
    SliceKey key, double years, double forward, double discountFactor, Smile smile, double spread) {

  /** Calls and puts at strikes from the first to the last; the bid is never below 0. */
  List<OptionQuote> quotes(double first, double last, double step) {
    List<OptionQuote> quotes = new ArrayList<>();
    for (double strike = first; strike <= last; strike += step) {
      quotes.add(quote(OptionRight.CALL, strike));
      quotes.add(quote(OptionRight.PUT, strike));
    }
    return quotes;
  }

  OptionQuote quote(OptionRight right, double strike) {
    double vol = smile.vol(Math.log(strike / forward));
    double mid = Black76.price(right, forward, strike, vol, years, discountFactor);
    return quoted(key, right, strike, Math.max(mid - spread / 2, 0), mid + spread / 2);
  }

  static OptionQuote quoted(
      SliceKey key, OptionRight right, double strike, double bid, double ask) {
    return new OptionQuote(
        new OptionSeries(key.root(), key.expiry(), right, strike),
        bid,
        ask,
        OptionalDouble.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "synthetic",
        1);
  }
}
