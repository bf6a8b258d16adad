package io.nightcondor.analytics.risk;

import java.util.List;
import java.util.function.Predicate;

/**
 * Profit of each component of a book in each of some scenarios, USD from tonight's marks, negative
 * for a loss. Components that could not be priced are not among them.
 */
public final class ComponentProfits {

  private final List<Component> components;
  private final double[] values;
  private final double[][] profits;
  private final int scenarios;

  /**
   * @param values by component, tonight
   * @param profits by component, then scenario
   */
  ComponentProfits(List<Component> components, double[] values, double[][] profits, int scenarios) {
    this.components = List.copyOf(components);
    this.values = values;
    this.profits = profits;
    this.scenarios = scenarios;
  }

  public List<Component> components() {
    return components;
  }

  /** Number of scenarios. */
  public int size() {
    return scenarios;
  }

  /** What one component is worth tonight, from which profits count; a future at its full level. */
  public double value(int component) {
    return values[component];
  }

  /** Of one component; not to be written to. */
  public double[] of(int component) {
    return profits[component];
  }

  /** Of everything but the hedge. */
  public double[] unhedged() {
    return sum(component -> !component.isHedge());
  }

  /** Of the hedge. */
  public double[] hedge() {
    return sum(Component::isHedge);
  }

  /** Of everything. */
  public double[] hedged() {
    return sum(component -> true);
  }

  private double[] sum(Predicate<Component> wanted) {
    double[] sum = new double[scenarios];
    for (int c = 0; c < components.size(); c++) {
      if (wanted.test(components.get(c))) {
        for (int i = 0; i < scenarios; i++) {
          sum[i] += profits[c][i];
        }
      }
    }
    return sum;
  }
}
