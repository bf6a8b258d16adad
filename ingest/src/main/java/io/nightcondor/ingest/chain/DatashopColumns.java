package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.CsvHeader;

/**
 * Where the columns of an Option EOD Summary are, those of quotes for one snapshot.
 *
 * @param size number of columns
 * @param snapshot 1545 or eod, as the names of its columns end
 * @param vol position of the vendor's vol; {@link #NONE} without calcs and for the close, for which
 *     the vendor computes nothing
 * @param delta position of the vendor's delta, or {@link #NONE}
 * @param deliveryCode position of the code of another deliverable than the standard one, or
 *     {@link #NONE} where the file has no such column
 */
record DatashopColumns(
    int size,
    String snapshot,
    int quoteDate,
    int root,
    int expiration,
    int strike,
    int optionType,
    int close,
    int volume,
    int bidSize,
    int bid,
    int askSize,
    int ask,
    int underlyingBid,
    int underlyingAsk,
    int vol,
    int delta,
    int openInterest,
    int deliveryCode) {

  static final int NONE = -1;

  private static final String AT_1545 = "1545";
  private static final String EXPECTED = "the columns of Option EOD Summary, with calcs or without";

  static DatashopColumns of(CsvHeader header, String snapshotOption)
      throws RefusedContentException {
    if (header.require("underlying_symbol", EXPECTED) != 0) {
      throw new RefusedContentException(
          "the first column is '%s'".formatted(header.names().get(0)), "'underlying_symbol'");
    }
    boolean at1545 = snapshotOption.equals(AT_1545);
    String snapshot = at1545 ? AT_1545 : "eod";
    boolean computed = at1545 && header.has("implied_volatility_1545");
    return new DatashopColumns(
        header.size(),
        snapshot,
        header.require("quote_date", EXPECTED),
        header.require("root", EXPECTED),
        header.require("expiration", EXPECTED),
        header.require("strike", EXPECTED),
        header.require("option_type", EXPECTED),
        header.require("close", EXPECTED),
        header.require("trade_volume", EXPECTED),
        header.require("bid_size_" + snapshot, EXPECTED),
        header.require("bid_" + snapshot, EXPECTED),
        header.require("ask_size_" + snapshot, EXPECTED),
        header.require("ask_" + snapshot, EXPECTED),
        header.require("underlying_bid_" + snapshot, EXPECTED),
        header.require("underlying_ask_" + snapshot, EXPECTED),
        computed ? header.require("implied_volatility_1545", EXPECTED) : NONE,
        computed ? header.require("delta_1545", EXPECTED) : NONE,
        header.require("open_interest", EXPECTED),
        header.has("delivery_code") ? header.require("delivery_code", EXPECTED) : NONE);
  }

  /** True if the quotes are those of the close. */
  boolean atClose() {
    return !snapshot.equals(AT_1545);
  }

  boolean computed() {
    return vol != NONE;
  }
}
