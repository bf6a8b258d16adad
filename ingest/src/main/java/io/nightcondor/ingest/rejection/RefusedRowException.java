package io.nightcondor.ingest.rejection;

/** One row is refused; caught where the rows of a file are numbered. */
public final class RefusedRowException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final String value;
  private final String expected;
  private final RejectionCode code;

  public RefusedRowException(RejectionCode code, String column, String value, String expected) {
    // no stack trace: a bad file may hold tens of thousands of them
    super(expected, null, false, false);
    this.code = code;
    this.column = column;
    this.value = value;
    this.expected = expected;
  }

  /** Where, what and expected, for the list of refused rows. */
  public RejectedRow toRow(String file, int line) {
    return new RejectedRow(file, line, column, value, expected, code.name());
  }
}
