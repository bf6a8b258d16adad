package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import java.util.Optional;

/**
 * Contracts of one series in the profit of their owner, USD.
 *
 * @param owner condor or structure id, or symbol
 * @param kind what owns them
 * @param sideState delta state of their side at the last session, if they are legs of a condor
 * @param total profit at the marks
 * @param steps revaluation; missing without a price or smile then or tonight
 * @param terms attribution to greeks; missing as steps
 * @param ticks one price interval of every contract
 * @param move of the forward, for options that lived through
 */
record Contribution(
    String owner,
    PositionKind kind,
    Optional<DeltaState> sideState,
    Figure total,
    ExplainSteps steps,
    ExplainTerms terms,
    double ticks,
    Optional<Move> move) {

  /**
   * What a reader must know to judge terms of higher order.
   *
   * @param underlying index or VIX
   * @param daysToExpiry calendar days from tonight
   * @param days calendar days since the last session
   * @param forwardReturn a fraction
   * @param volPoints move of the smile at the own strike, vol points
   */
  record Move(
      Underlying underlying,
      long daysToExpiry,
      long days,
      double forwardReturn,
      double volPoints) {}

  /** The unexplained part that is not the mark against the smile, USD, without its sign. */
  double higherOrder() {
    return terms
        .unexplained()
        .plus(terms.unexplainedQuote().map(quote -> -quote))
        .map(Math::abs)
        .toOptional()
        .orElse(0);
  }
}
