package io.nightcondor.ingest.inbox;

/** A file of the inbox is still being written or was just replaced; the message is complete. */
public final class InputChangingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InputChangingException(String message) {
    super(message);
  }
}
