package io.nightcondor.ingest.rejection;

/**
 * A file as a whole is not what it should be; the message says what was found and what was
 * expected.
 */
public sealed class RefusedContentException extends Exception permits TruncatedContentException {

  private static final long serialVersionUID = 1L;

  private final String text;

  public RefusedContentException(String found, String expected) {
    super(found + ", expected " + expected);
    text = found + ", expected " + expected;
  }

  /** Found in a line of a text file. */
  public RefusedContentException(int line, String found, String expected) {
    this("line %d: %s".formatted(line, found), expected);
  }

  @Override
  public String getMessage() {
    return text;
  }
}
