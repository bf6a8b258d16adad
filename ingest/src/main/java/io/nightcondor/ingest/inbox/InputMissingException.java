package io.nightcondor.ingest.inbox;

/** Something that should have been handed over is not there; the message is complete. */
public final class InputMissingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InputMissingException(String message) {
    super(message);
  }
}
