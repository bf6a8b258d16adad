package io.nightcondor.analytics.backtest;

/** The past cannot carry the back-test that was asked for; the message says why and what to do. */
public final class UnusablePastException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnusablePastException(String message) {
    super(message);
  }
}
