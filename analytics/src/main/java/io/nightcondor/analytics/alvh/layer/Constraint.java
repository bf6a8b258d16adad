package io.nightcondor.analytics.alvh.layer;

/** What keeps a purchase from being larger (DOMAIN E5). */
public enum Constraint {
  /** What the tested side can still lose in the stress. */
  COVERAGE("the remaining stress loss of the tested side"),
  /** The allowance, by residual stress loss times severity. */
  SEVERITY("the allowance: stress loss times severity, frozen with layer 1"),
  /** The coverage cap, 40 to 60 % of original notional. */
  CAP_40_60("the coverage cap on original notional"),
  /** The premium budget of the condor or of the book. */
  PREMIUM("the premium budget"),
  /** Coordinated exposure would rise above 0. */
  NET_VEGA("coordinated exposure NVc, which must not rise above 0"),
  /** No instrument can be had. */
  LIQUIDITY("no liquid hedge"),
  /** Less than one contract. */
  EXCHANGE_LOT("the size of one contract");

  private final String words;

  Constraint(String words) {
    this.words = words;
  }

  /** What it is, in words. */
  public String words() {
    return words;
  }
}
