package io.nightcondor.analytics.market;

import io.nightcondor.analytics.market.ImpliedVol.Unsolved;
import java.util.Set;

/**
 * A quote with its implied vols.
 *
 * @param quote as the source had it
 * @param bidVol of the bid
 * @param impliedVol of the mid
 * @param askVol of the ask
 * @param quality codes of the rules that it breaks and is kept in spite of, in their order
 */
public record CalibratedQuote(
    OptionQuote quote,
    ImpliedVol bidVol,
    ImpliedVol impliedVol,
    ImpliedVol askVol,
    Set<QualityCode> quality) {

  public CalibratedQuote {
    quality = QualityCode.shared(quality);
  }

  /** A quote without any vol, for one reason. */
  public static CalibratedQuote unsolved(
      OptionQuote quote, ImpliedVol.Reason reason, Set<QualityCode> quality) {
    ImpliedVol none = new Unsolved(reason);
    return new CalibratedQuote(quote, none, none, none, quality);
  }
}
