package io.nightcondor.analytics.market;

/** The index that an option or future settles on. */
public enum Underlying {
  SPX,
  VIX
}
