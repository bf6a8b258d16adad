package io.nightcondor.analytics.backtest.model;

/** What the model put in the place of a figure that the history did not have on a day. */
public enum Assumption {
  /** VIX3M as 0.4 VIX + 12, the line of DOMAIN E4 for the years before the index. */
  VIX3M("no VIX3M: 0.4 VIX + 12"),
  /** The variance beyond 93 days goes on as between 30 and 93. */
  VIX6M("no VIX6M: variance beyond 93 days goes on as before it"),
  /** VVIX by a line in the VIX. */
  VVIX("no VVIX: 45 + 3.2 VIX up to 40, 0.8 beyond"),
  /** The index of the longer term would mean a variance that falls with time. */
  FLATTENED("an index of a longer term was raised so that variance does not fall with time"),
  /** A rate of 0. */
  RATE("no rate in the history: 0");

  private final String words;

  Assumption(String words) {
    this.words = words;
  }

  /** For a reader. */
  public String words() {
    return words;
  }
}
