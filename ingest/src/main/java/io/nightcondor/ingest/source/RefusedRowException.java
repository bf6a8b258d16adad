package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RejectedRow;
import io.nightcondor.ingest.rejection.RejectionCode;

/** One row is refused; caught by the reader of the file, never seen outside. */
final class RefusedRowException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final String value;
  private final String expected;
  private final RejectionCode code;

  RefusedRowException(RejectionCode code, String column, String value, String expected) {
    // no stack trace: a bad file may hold tens of thousands of them
    super(expected, null, false, false);
    this.code = code;
    this.column = column;
    this.value = value;
    this.expected = expected;
  }

  RejectedRow toRow(String file, int line) {
    return new RejectedRow(file, line, column, value, expected, code.name());
  }
}
