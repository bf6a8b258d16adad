package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.Component;
import io.nightcondor.analytics.risk.ComponentProfits;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioSet;
import java.util.List;

/** A book's profit in each of some scenarios, USD, with and without the hedge. */
final class StressProfits {

  private final ComponentProfits profits;
  private final double[] unhedged;
  private final double[] hedge;

  private StressProfits(ComponentProfits profits) {
    this.profits = profits;
    this.unhedged = profits.unhedged();
    this.hedge = profits.hedge();
  }

  static StressProfits of(RiskBook book, Revaluation kernel, List<Scenario> scenarios) {
    return new StressProfits(book.profits(kernel, ScenarioSet.of(scenarios)));
  }

  Figure unhedged(int scenario) {
    return figure(unhedged[scenario]);
  }

  Figure hedge(int scenario) {
    return figure(hedge[scenario]);
  }

  Figure hedged(int scenario) {
    return figure(unhedged[scenario] + hedge[scenario]);
  }

  /** The part of the unhedged book that loses most, by name among equals; empty if none loses. */
  String worst(int scenario) {
    String worst = "";
    double least = 0;
    for (int c = 0; c < profits.components().size(); c++) {
      Component component = profits.components().get(c);
      double profit = profits.of(c)[scenario];
      boolean first = profit == least && component.name().compareTo(worst) < 0;
      if (!component.isHedge() && profit < 0 && (profit < least || first)) {
        least = profit;
        worst = component.name();
      }
    }
    return worst;
  }

  private static Figure figure(double profit) {
    return Math.abs(profit) <= Double.MAX_VALUE
        ? Figure.of(profit)
        : Figure.missing("NOT_COMPUTABLE");
  }
}
