package io.nightcondor.analytics.market;

import io.nightcondor.analytics.market.ImpliedVol.Unsolved;

/**
 * A quote with its implied vols.
 *
 * @param quote as the source had it
 * @param bidVol of the bid
 * @param impliedVol of the mid
 * @param askVol of the ask
 */
public record CalibratedQuote(
    OptionQuote quote, ImpliedVol bidVol, ImpliedVol impliedVol, ImpliedVol askVol) {

  /** A quote without any vol, for one reason. */
  public static CalibratedQuote unsolved(OptionQuote quote, ImpliedVol.Reason reason) {
    ImpliedVol none = new Unsolved(reason);
    return new CalibratedQuote(quote, none, none, none);
  }
}
