package io.nightcondor.ingest.inbox;

/** An input cannot be used as a whole; the message is complete. */
public final class InputRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InputRefusedException(String message) {
    super(message);
  }
}
