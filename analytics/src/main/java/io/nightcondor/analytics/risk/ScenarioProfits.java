package io.nightcondor.analytics.risk;

import io.nightcondor.analytics.pack.Figure;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/**
 * Profit of legs, groups and all of them by scenario: value in it less value in the unmoved market,
 * both from the kernel. A sum over legs is always in their order. A group with a leg that has no
 * price has no profit either, for that leg's reason.
 */
public final class ScenarioProfits {

  private final RevaluationLegs legs;
  private final int scenarios;
  private final double[] values;
  private final double[] base;

  private ScenarioProfits(RevaluationLegs legs, int scenarios, double[] values, double[] base) {
    this.legs = legs;
    this.scenarios = scenarios;
    this.values = values;
    this.base = base;
  }

  public static ScenarioProfits of(RevaluationLegs legs, ScenarioSet scenarios) {
    return of(new Revaluation(), legs, scenarios);
  }

  /** The same with a kernel at hand. */
  public static ScenarioProfits of(
      Revaluation kernel, RevaluationLegs legs, ScenarioSet scenarios) {
    double[] values = new double[legs.size() * scenarios.size()];
    double[] base = new double[legs.size()];
    kernel.run(legs, scenarios, values);
    kernel.run(legs, ScenarioSet.UNCHANGED, base);
    return new ScenarioProfits(legs, scenarios.size(), values, base);
  }

  /** USD of one leg. */
  public Figure leg(int leg, int scenario) {
    Optional<UnpricedLeg> unpriced =
        legs.unpriced().stream().filter(known -> known.index() == leg).findFirst();
    return unpriced
        .map(known -> Figure.missing(known.reason()))
        .orElseGet(() -> figure(profit(leg, scenario)));
  }

  /** USD of a group; 0 if it has no legs. */
  public Figure group(String group, int scenario) {
    return sum(leg -> leg.group().equals(group), leg -> profit(leg, scenario));
  }

  /** USD of everything. */
  public Figure total(int scenario) {
    return sum(leg -> true, leg -> profit(leg, scenario));
  }

  /** USD that everything is worth in a scenario; a future counts with its full level. */
  public Figure value(int scenario) {
    return sum(leg -> true, leg -> values[leg * scenarios + scenario]);
  }

  /** Legs without a price, in the order given. */
  public List<UnpricedLeg> unpriced() {
    return legs.unpriced();
  }

  private Figure sum(Predicate<HeldLeg> wanted, IntToDoubleFunction amount) {
    for (UnpricedLeg unpriced : legs.unpriced()) {
      if (wanted.test(unpriced.leg())) {
        return Figure.missing(unpriced.reason());
      }
    }
    double sum = 0;
    for (int leg = 0; leg < legs.size(); leg++) {
      if (wanted.test(legs.legs().get(leg))) {
        sum += amount.applyAsDouble(leg);
      }
    }
    return figure(sum);
  }

  private double profit(int leg, int scenario) {
    return values[leg * scenarios + scenario] - base[leg];
  }

  private static Figure figure(double amount) {
    return Math.abs(amount) <= Double.MAX_VALUE
        ? Figure.of(amount)
        : Figure.missing("NOT_COMPUTABLE");
  }
}
