package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.JsonFields;
import io.nightcondor.ingest.symbol.Symbols;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The texts of one option of a delayed quote file that are of use, empty where absent. The other
 * keys are the vendor's and are not kept, for a chain has tens of thousands of options.
 */
record DelayedOption(
    String option,
    String bid,
    String bidSize,
    String ask,
    String askSize,
    String iv,
    String delta,
    String openInterest,
    String volume,
    String lastTradePrice) {

  private static final String COLUMN = "data.options[].";

  static DelayedOption of(Map<String, String> fields) {
    return new DelayedOption(
        fields.getOrDefault("option", ""),
        fields.getOrDefault("bid", ""),
        fields.getOrDefault("bid_size", ""),
        fields.getOrDefault("ask", ""),
        fields.getOrDefault("ask_size", ""),
        fields.getOrDefault("iv", ""),
        fields.getOrDefault("delta", ""),
        fields.getOrDefault("open_interest", ""),
        fields.getOrDefault("volume", ""),
        fields.getOrDefault("last_trade_price", ""));
  }

  /** The quote, judged. */
  OptionQuote quote(String file, int position, Underlying underlying, QuoteRules rules)
      throws RefusedRowException {
    OptionSeries series = Symbols.option(COLUMN + "option", option);
    if (series.root().underlying() != underlying) {
      throw new RefusedRowException(
          RejectionCode.Q13,
          COLUMN + "option",
          option,
          "a root of the %s chain".formatted(underlying));
    }
    rules.checkExpiry(series.expiry(), COLUMN + "option", option);
    double last = JsonFields.price(COLUMN + "last_trade_price", lastTradePrice);
    double bidPrice = JsonFields.price(COLUMN + "bid", bid);
    double askPrice = JsonFields.price(COLUMN + "ask", ask);
    long bidContracts = JsonFields.count(COLUMN + "bid_size", bidSize);
    long askContracts = JsonFields.count(COLUMN + "ask_size", askSize);
    long traded = JsonFields.count(COLUMN + "volume", volume);
    long open = JsonFields.count(COLUMN + "open_interest", openInterest);
    VendorVol vendor = VendorVol.of(
        JsonFields.price(COLUMN + "iv", iv),
        OptionalDouble.of(JsonFields.number(COLUMN + "delta", delta, "a delta from -1 to 1")));
    rules.checkFirst(series, position, COLUMN + "option", option);
    QuoteRules.checkMarket(series, bidPrice, askPrice, COLUMN + "bid", COLUMN + "ask");
    return new OptionQuote(
        series,
        bidPrice,
        askPrice,
        OptionalLong.of(bidContracts),
        OptionalLong.of(askContracts),
        last > 0 ? OptionalDouble.of(last) : OptionalDouble.empty(),
        OptionalLong.of(traded),
        OptionalLong.of(open),
        vendor.vol(),
        vendor.delta(),
        file,
        position);
  }
}
