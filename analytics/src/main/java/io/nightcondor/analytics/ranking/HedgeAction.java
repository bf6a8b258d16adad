package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.pack.Figure;

/**
 * Tonight's layer order for the put side of a condor.
 *
 * @param detail what would be bought, in words
 * @param gainBase of the units under the calibration stress, BASE, USD
 * @param friction half-spreads and commissions, one way, USD
 * @param charge to the premium budget, USD
 * @param margin initial margin of futures or premium of options, USD
 * @param carryPerDay theta and roll-down, USD per calendar day, below 0 if paid
 * @param whyNot why nothing is ordered; empty if something is
 */
public record HedgeAction(
    String detail,
    Figure gainBase,
    Figure friction,
    Figure charge,
    Figure margin,
    Figure carryPerDay,
    String whyNot) {

  /** No order tonight, for that reason, a sentence. */
  public static HedgeAction none(String whyNot) {
    Figure none = Figure.missing("NO_ORDER");
    return new HedgeAction("buy tonight's layer", none, none, none, none, none, whyNot);
  }
}
