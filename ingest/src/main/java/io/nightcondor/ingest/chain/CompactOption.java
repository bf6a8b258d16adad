package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.JsonFields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One option of a compact chain, its root not yet known.
 *
 * @param position in the list of options, from 1
 * @param expiry exchange date
 * @param right call or put
 * @param strike index points
 * @param bid index points
 * @param ask index points
 * @param last index points, 0 if it never traded
 * @param volume contracts of the day
 * @param openInterest contracts
 * @param vol the vendor's, a fraction; 0 means not computed
 */
record CompactOption(
    int position,
    LocalDate expiry,
    OptionRight right,
    double strike,
    double bid,
    double ask,
    double last,
    long volume,
    long openInterest,
    double vol) {

  static CompactOption parse(int position, Map<String, String> raw, QuoteRules rules)
      throws RefusedRowException {
    if (raw.isEmpty()) {
      throw new RefusedRowException(
          RejectionCode.BAD_ROW, "o[]", "", "an object with e, t, k, iv, oi, v, b, a and l");
    }
    String expiryText = raw.getOrDefault("e", "");
    long seconds = Fields.whole("o[].e", expiryText, "seconds since 1970");
    LocalDate expiry = Instant.ofEpochSecond(Math.min(Math.max(seconds, 0), Integer.MAX_VALUE * 2L))
        .atZone(ExchangeCalendar.NEW_YORK)
        .toLocalDate();
    rules.checkExpiry(expiry, "o[].e", "%s (%s)".formatted(expiryText, expiry));
    OptionRight right = switch (raw.getOrDefault("t", "")) {
      case "C" -> OptionRight.CALL;
      case "P" -> OptionRight.PUT;
      default ->
        throw new RefusedRowException(
            RejectionCode.BAD_TEXT, "o[].t", raw.getOrDefault("t", ""), "C or P");
    };
    String strikeText = raw.getOrDefault("k", "");
    double strike = JsonFields.level("o[].k", strikeText);
    QuoteRules.checkStrike(strike, "o[].k", strikeText);
    return new CompactOption(
        position,
        expiry,
        right,
        strike,
        JsonFields.price("o[].b", raw.getOrDefault("b", "")),
        JsonFields.price("o[].a", raw.getOrDefault("a", "")),
        JsonFields.price("o[].l", raw.getOrDefault("l", "")),
        Fields.count("o[].v", raw.getOrDefault("v", "")),
        Fields.count("o[].oi", raw.getOrDefault("oi", "")),
        JsonFields.price("o[].iv", raw.getOrDefault("iv", "")));
  }

  double mid() {
    return 0.5 * (bid + ask);
  }

  /** True if both sides are quoted and not crossed. */
  boolean isTwoSided() {
    return bid > 0 && ask >= bid;
  }
}
