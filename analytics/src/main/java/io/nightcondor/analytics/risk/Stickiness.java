package io.nightcondor.analytics.risk;

/** What of an SPX smile stays in place when the index moves. */
public enum Stickiness {
  /** The smile moves along with the forward. */
  MONEYNESS,
  /** Each strike keeps its vol. */
  STRIKE
}
