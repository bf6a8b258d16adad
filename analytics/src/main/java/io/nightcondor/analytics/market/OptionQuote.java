package io.nightcondor.analytics.market;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One side-by-side quote as the source had it, structurally sound but not yet judged.
 *
 * @param series what is quoted
 * @param bid index points, 0 or more; 0 is a market without a bid
 * @param ask index points, at or above the bid
 * @param bidSize contracts bid for; empty if the source does not carry it
 * @param askSize contracts offered; empty if the source does not carry it
 * @param last index points; empty if the source has none or it never traded
 * @param volume contracts of the day; empty if the source does not carry it
 * @param openInterest contracts; empty if the source does not carry it
 * @param vendorVol the vendor's implied vol, a fraction; empty where not computed
 * @param vendorDelta the vendor's delta; empty where not computed
 * @param sourceFile name of the file inside the inbox
 * @param sourceLine line (CSV) or position (JSON) in that file, from 1
 */
public record OptionQuote(
    OptionSeries series,
    double bid,
    double ask,
    OptionalLong bidSize,
    OptionalLong askSize,
    OptionalDouble last,
    OptionalLong volume,
    OptionalLong openInterest,
    OptionalDouble vendorVol,
    OptionalDouble vendorDelta,
    String sourceFile,
    int sourceLine) {

  public OptionQuote {
    Objects.requireNonNull(series, "series");
    if (!(bid >= 0 && ask >= bid && ask > 0)) {
      throw new IllegalArgumentException(
          "bid must be 0 or more and ask above 0 and not below it, got %s and %s"
              .formatted(bid, ask));
    }
  }

  /** Halfway between bid and ask, index points. */
  public double mid() {
    return 0.5 * (bid + ask);
  }

  /** Ask less bid, index points. */
  public double spread() {
    return ask - bid;
  }
}
