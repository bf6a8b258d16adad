package io.nightcondor.analytics.pack;

/**
 * Profit by revaluation in steps, USD (DOMAIN G2.6): each step moves one input from the last
 * session to this one and keeps those before it moved. The steps sum to the profit.
 *
 * @param time of calendar days
 * @param spot of the forward
 * @param vol of the smile at the own strike
 * @param rate of the discount factor
 * @param quote of the mark against the smile
 * @param settlement of positions that settled in between: print against last mark
 */
public record ExplainSteps(
    Figure time, Figure spot, Figure vol, Figure rate, Figure quote, Figure settlement) {

  /** The same figure in every step. */
  public static ExplainSteps uniform(Figure figure) {
    return new ExplainSteps(figure, figure, figure, figure, figure, figure);
  }

  public ExplainSteps plus(ExplainSteps other) {
    return new ExplainSteps(
        time.plus(other.time),
        spot.plus(other.spot),
        vol.plus(other.vol),
        rate.plus(other.rate),
        quote.plus(other.quote),
        settlement.plus(other.settlement));
  }

  /** The profit that they make up. */
  public Figure sum() {
    return time.plus(spot).plus(vol).plus(rate).plus(quote).plus(settlement);
  }
}
