package io.nightcondor.app.workers;

/** A worker could not finish a range of books; the message names both. */
public final class RangeFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RangeFailedException(String message) {
    super(message);
  }
}
