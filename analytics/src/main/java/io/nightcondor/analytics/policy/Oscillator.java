package io.nightcondor.analytics.policy;

/** What a divergence compares the closes with (DOMAIN E2). */
public enum Oscillator {
  /** The MACD line. */
  LINE,
  /** The MACD histogram. */
  HISTOGRAM,
  /** The RSI. */
  RSI
}
