package io.nightcondor.analytics.signal;

/** Symbols of the daily series that several signals are computed from. */
final class Symbols {

  static final String SPX = "SPX";
  static final String VIX = "VIX";
  static final String VX1 = "VX1";
  static final String EQUAL_WEIGHT = "SPXEW";

  private Symbols() {}
}
