package io.nightcondor.analytics.ranking;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.condor.CondorClose;
import io.nightcondor.analytics.margin.AlternativeCase;
import io.nightcondor.analytics.pack.Figure;
import java.util.List;

/**
 * A living condor with what could be done with it.
 *
 * @param condor at the close
 * @param probabilityOfProfit risk-neutral, a fraction
 * @param alternatives of the condor: nothing, close, roll and widen
 * @param held hedges held for it; settled ones count for nothing
 * @param sales of the hedges held, what tonight's rules sell
 * @param hedge tonight's layer order for its put side
 */
public record TestedCondor(
    CondorClose condor,
    Figure probabilityOfProfit,
    List<AlternativeCase> alternatives,
    List<HedgeValuation> held,
    List<Sale> sales,
    HedgeAction hedge) {

  private static final double DUST = 1e-9;

  /**
   * Units of a hedge held that go tonight.
   *
   * @param hedge held
   * @param units above 0
   */
  public record Sale(HedgeValuation hedge, double units) {}

  public TestedCondor {
    alternatives = List.copyOf(alternatives);
    held = held.stream().filter(hedged -> !hedged.settled()).toList();
    sales = List.copyOf(sales);
  }

  /** What tonight's rules sell. */
  List<HedgeValuation> sold() {
    return sales.stream().map(sale -> sale.hedge().part(sale.units())).toList();
  }

  /** What is left of the hedges held once tonight's rules have sold. */
  List<HedgeValuation> kept() {
    return held.stream()
        .map(hedge -> hedge.part(hedge.lot().units() - units(hedge)))
        .filter(hedge -> hedge.lot().units() > DUST)
        .toList();
  }

  private double units(HedgeValuation hedge) {
    return sales.stream()
        .filter(sale -> sale.hedge().equals(hedge))
        .mapToDouble(Sale::units)
        .sum();
  }
}
