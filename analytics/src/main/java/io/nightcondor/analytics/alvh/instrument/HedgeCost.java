package io.nightcondor.analytics.alvh.instrument;

/**
 * What one long unit costs over its horizon (DOMAIN E7), USD.
 *
 * @param commission both ways, of every leg
 * @param halfSpread of every leg, once
 * @param carry expected profit at an unchanged curve, negative if it is paid
 * @param margin of the capital tied up, above the riskless rate
 */
public record HedgeCost(double commission, double halfSpread, double carry, double margin) {

  /** Negative if the unit earns more carry than all else costs. */
  public double total() {
    return commission + halfSpread - carry + margin;
  }

  /** What a unit that is held to its settlement pays besides its price. */
  double toEnter() {
    return commission + halfSpread + margin;
  }
}
