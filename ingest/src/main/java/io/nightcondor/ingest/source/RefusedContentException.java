package io.nightcondor.ingest.source;

/**
 * A file as a whole is not what it should be; the message says what was found and what was
 * expected.
 */
public final class RefusedContentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String text;

  RefusedContentException(String found, String expected) {
    super(found + ", expected " + expected);
    text = found + ", expected " + expected;
  }

  /** Found in a line of a text file. */
  RefusedContentException(int line, String found, String expected) {
    this("line %d: %s".formatted(line, found), expected);
  }

  @Override
  public String getMessage() {
    return text;
  }
}
