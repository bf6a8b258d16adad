package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.pack.ScenarioPanel.NamedScenarioRow;
import io.nightcondor.analytics.pack.Summary.WorstScenario;
import java.util.Comparator;
import java.util.Optional;

/** The named day on which a book loses most. */
final class WorstNamedDay {

  private WorstNamedDay() {}

  /** The first of equal ones; empty if none could be run. */
  static Optional<NamedScenarioRow> of(ScenarioPanel scenarios) {
    return scenarios.namedScenarios().stream()
        .filter(row -> row.hedged() instanceof Figure.Known)
        .min(Comparator.comparingDouble(
            (NamedScenarioRow row) -> row.hedged().toOptional().orElse(0)));
  }

  static WorstScenario figure(ScenarioPanel scenarios) {
    return of(scenarios)
        .map(row -> new WorstScenario(name(row), row.hedged()))
        .orElse(new WorstScenario("", Figure.missing("NO_SCENARIO")));
  }

  /** Its loss, USD, 0 if it gains. */
  static Figure loss(ScenarioPanel scenarios) {
    return figure(scenarios).profit().map(profit -> Math.max(0, -profit));
  }

  static String name(NamedScenarioRow row) {
    return "%s %s".formatted(row.date(), row.rescaling());
  }
}
