package io.nightcondor.app.run;

/** A service that the run needs cannot be reached; the message names it. */
public final class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
