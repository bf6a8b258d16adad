package io.nightcondor.analytics.backtest.model;

import io.nightcondor.analytics.market.MarketSnapshot;
import java.util.Set;

/**
 * A session of the model.
 *
 * @param market as a nightly run takes it
 * @param assumed what stands in for figures that the history lacks
 */
public record ModelDay(MarketSnapshot market, Set<Assumption> assumed) {

  public ModelDay {
    assumed = Set.copyOf(assumed);
  }
}
