package io.nightcondor.ingest.store;

import java.time.LocalDate;

/**
 * Two sources give closes of one day that differ by more than the tolerance.
 *
 * @param symbol series
 * @param date exchange date
 * @param source whose close is used
 * @param close index points
 * @param otherSource whose close is not used
 * @param otherClose index points
 */
public record SourceDisagreement(
    String symbol,
    LocalDate date,
    String source,
    double close,
    String otherSource,
    double otherClose) {

  /** For the list of remarks. */
  public String message() {
    return "%s on %s: %s has %s, %s has %s, expected the same to 0.1 %%. The first is used."
        .formatted(symbol, date, source, close, otherSource, otherClose);
  }
}
