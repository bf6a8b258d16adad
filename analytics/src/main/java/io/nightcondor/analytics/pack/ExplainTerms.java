package io.nightcondor.analytics.pack;

/**
 * Profit by the greeks of the last session, USD (DOMAIN G2.6).
 *
 * @param delta x move of the forward
 * @param gamma half of it x move squared
 * @param vegaSurface vega x move of the smile at the same moneyness
 * @param vegaSkew vega x move along the smile
 * @param theta x calendar days
 * @param vanna x move of forward and of vol
 * @param volga half of it x move of vol squared
 * @param rho x move of the zero rate
 * @param carry roll-down of VIX futures
 * @param settlement of positions that settled in between
 * @param unexplained what the terms leave over
 * @param unexplainedQuote the part of it that is the mark against the smile
 */
public record ExplainTerms(
    Figure delta,
    Figure gamma,
    Figure vegaSurface,
    Figure vegaSkew,
    Figure theta,
    Figure vanna,
    Figure volga,
    Figure rho,
    Figure carry,
    Figure settlement,
    Figure unexplained,
    Figure unexplainedQuote) {

  /** The same figure in every term. */
  public static ExplainTerms uniform(Figure figure) {
    return new ExplainTerms(
        figure, figure, figure, figure, figure, figure, figure, figure, figure, figure, figure,
        figure);
  }

  public ExplainTerms plus(ExplainTerms other) {
    return new ExplainTerms(
        delta.plus(other.delta),
        gamma.plus(other.gamma),
        vegaSurface.plus(other.vegaSurface),
        vegaSkew.plus(other.vegaSkew),
        theta.plus(other.theta),
        vanna.plus(other.vanna),
        volga.plus(other.volga),
        rho.plus(other.rho),
        carry.plus(other.carry),
        settlement.plus(other.settlement),
        unexplained.plus(other.unexplained),
        unexplainedQuote.plus(other.unexplainedQuote));
  }
}
