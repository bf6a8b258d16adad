package io.nightcondor.analytics.vix;

/** Cboe's volatility indices of the SPX that a chain can be held against, by their days ahead. */
public enum VixIndex {
  VIX9D(9),
  VIX(30),
  VIX3M(93);

  private final int days;

  VixIndex(int days) {
    this.days = days;
  }

  /** Calendar days ahead. */
  public int days() {
    return days;
  }
}
