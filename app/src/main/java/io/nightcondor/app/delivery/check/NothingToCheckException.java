package io.nightcondor.app.delivery.check;

/** There is no folder of reports where one was expected. */
public final class NothingToCheckException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NothingToCheckException(String message) {
    super(message);
  }
}
