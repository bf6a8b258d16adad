package io.nightcondor.app.command.install;

/** The night that a start-up cache was to be made from did not end well. */
final class RehearsalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RehearsalException(String message) {
    super(message);
  }
}
