package io.nightcondor.app.workers;

/** A request is to be delivered again. */
final class NotServedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotServedException(String message) {
    super(message);
  }
}
