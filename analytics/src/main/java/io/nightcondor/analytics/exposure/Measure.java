package io.nightcondor.analytics.exposure;

/** Places of what is summed over positions, in the units of {@code AggregateRow}. */
final class Measure {

  static final int DELTA = 0;
  static final int GAMMA_1_PCT = 1;
  static final int VEGA = 2;
  static final int THETA = 3;
  static final int RHO = 4;
  static final int VANNA = 5;
  static final int VOLGA = 6;
  static final int VIX_POINT_DELTA = 7;
  static final int VVEGA = 8;
  static final int GROSS_DELTA = 9;
  static final int GROSS_VEGA = 10;
  static final int GROSS_THETA = 11;
  static final int DELTA_ONE_PERCENT = 12;
  static final int GAMMA_ONE_PERCENT = 13;
  static final int BETA_WEIGHTED_DELTA = 14;
  static final int BETA_WEIGHTED_ONE_PERCENT = 15;

  /** How many there are: the length of one group's sums. */
  static final int COUNT = 16;

  private Measure() {}
}
