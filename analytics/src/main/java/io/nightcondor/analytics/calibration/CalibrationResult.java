package io.nightcondor.analytics.calibration;

import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.QuoteRejection;
import java.util.List;

/**
 * One underlying's calibrated chain. Every quote of the input is either in quotes or in rejected.
 *
 * @param slices in order of root and expiry
 * @param quotes in order of series
 * @param rejected in order of series
 * @param refused expiries without a slice, in order of root and expiry
 */
public record CalibrationResult(
    List<ExpirySlice> slices,
    List<CalibratedQuote> quotes,
    List<QuoteRejection> rejected,
    List<RefusedSlice> refused) {

  public CalibrationResult {
    slices = List.copyOf(slices);
    quotes = List.copyOf(quotes);
    rejected = List.copyOf(rejected);
    refused = List.copyOf(refused);
  }
}
