package io.nightcondor.ingest.rejection;

import io.nightcondor.analytics.market.OptionSeries;
import java.util.Optional;

/** One row is refused; caught where the rows of a file are numbered. */
public final class RefusedRowException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final String value;
  private final String expected;
  private final RejectionCode code;
  private final transient Optional<OptionSeries> series;

  public RefusedRowException(RejectionCode code, String column, String value, String expected) {
    this(code, column, value, expected, Optional.empty());
  }

  /** A row that is well-formed as far as its series, and is refused for its figures. */
  public RefusedRowException(
      RejectionCode code, OptionSeries series, String column, String value, String expected) {
    this(code, column, value, expected, Optional.of(series));
  }

  private RefusedRowException(
      RejectionCode code,
      String column,
      String value,
      String expected,
      Optional<OptionSeries> series) {
    // no stack trace: a bad file may hold tens of thousands of them
    super(expected, null, false, false);
    this.code = code;
    this.column = column;
    this.value = value;
    this.expected = expected;
    this.series = series;
  }

  /** Where, what and expected, for the list of refused rows. */
  public RejectedRow toRow(String file, int line) {
    return new RejectedRow(file, line, column, value, expected, code.name());
  }

  /** The series whose row it is; empty if the row does not say or its text is not sound. */
  public Optional<OptionSeries> series() {
    return series;
  }
}
