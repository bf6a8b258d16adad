package io.nightcondor.analytics.theta;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.Component;
import io.nightcondor.analytics.risk.ComponentProfits;
import io.nightcondor.analytics.risk.LeftOut;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.RollDown;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.ScenarioSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a book earns if time alone passes: index, smiles and the VX curve stay where they are, VIX
 * futures slide down the curve.
 */
final class TimeProjection {

  /** Calendar days that pass, in the order of the scenarios. */
  private static final List<Integer> DAYS = List.of(1, 5, 10);

  private final RiskBook book;
  private final ComponentProfits profits;
  private final Map<Component, Integer> places = new HashMap<>();

  TimeProjection(RiskBook book, Revaluation kernel) {
    this.book = book;
    List<Scenario> scenarios = new ArrayList<>();
    for (int days : DAYS) {
      scenarios.add(
          Scenario.UNCHANGED.after(days).withFutures(RollDown.move(book.market().vxCurve(), days)));
    }
    this.profits = book.profits(kernel, ScenarioSet.of(scenarios));
    for (int i = 0; i < profits.components().size(); i++) {
      places.put(profits.components().get(i), i);
    }
  }

  /**
   * USD of some components after so many days; missing if one of them has no price.
   *
   * @param days 1, 5 or 10
   */
  Figure after(int days, Collection<Component> components) {
    int scenario = DAYS.indexOf(days);
    double sum = 0;
    for (Component component : components) {
      Integer place = places.get(component);
      if (place == null) {
        return Figure.missing(reason(component));
      }
      sum += profits.of(place)[scenario];
    }
    return Figure.of(sum);
  }

  private String reason(Component component) {
    Optional<String> known = book.leftOut().stream()
        .filter(left -> left.position().component().equals(component))
        .map(LeftOut::reason)
        .findFirst();
    return known.orElse("NOT_IN_RISK_BOOK");
  }
}
