package io.nightcondor.app.run;

/** Another process holds the lock; the message names it. */
public final class LockedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LockedException(String message) {
    super(message);
  }
}
