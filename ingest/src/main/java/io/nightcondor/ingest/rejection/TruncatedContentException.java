package io.nightcondor.ingest.rejection;

/** A file ends before its content does. */
public final class TruncatedContentException extends RefusedContentException {

  private static final long serialVersionUID = 1L;

  public TruncatedContentException(String found, String expected) {
    super(found, expected);
  }
}
