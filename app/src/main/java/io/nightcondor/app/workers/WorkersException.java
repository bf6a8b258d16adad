package io.nightcondor.app.workers;

/** Workers or their broker are not there; the message says which and what to do. */
public final class WorkersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkersException(String message) {
    super(message);
  }

  WorkersException(String message, Throwable cause) {
    super(message, cause);
  }
}
