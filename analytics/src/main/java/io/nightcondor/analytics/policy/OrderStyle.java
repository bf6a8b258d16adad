package io.nightcondor.analytics.policy;

/** How the limit of a hedge order is set (DOMAIN E7); never a market order. */
public enum OrderStyle {
  /** At a pivot of the future's day, stepping towards the market while unfilled. */
  PIVOT,
  /** At the ask when buying, at the bid when selling. */
  ASK
}
