package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.RiskPosition;

/** What closing everything costs beside the marks: half of each spread. USD, positive. */
final class ExitCost {

  /** Spreads in stress, times tonight's (DOMAIN F4). */
  static final double STRESSED_SPREADS = 3;

  private ExitCost() {}

  /** Of every position held, priced or not; missing for the first half-spread that is missing. */
  static Figure of(RiskBook book) {
    return book.held().stream().map(ExitCost::of).reduce(Figure.of(0), Figure::plus);
  }

  private static Figure of(RiskPosition position) {
    double dollars = Math.abs(position.units()) * position.instrument().multiplier();
    return position.halfSpread().map(half -> half * dollars);
  }
}
