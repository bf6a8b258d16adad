package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The unwind rules of every condor on one night. Their shares of one leg are sold together; where
 * these come to no contract, a condor's older layers are asked too, and a share that still makes
 * none blocks neither another rule nor a later sale.
 */
public final class CondorUnwinds {

  private static final double DUST = 1e-9;

  private final UnwindRules rules;
  private final SaleOrders orders;

  public CondorUnwinds(UnwindRules rules, SaleOrders orders) {
    this.rules = rules;
    this.orders = orders;
  }

  /**
   * @param decisions one a condor, in order of the cases
   * @param orders that they come to
   */
  public record Night(List<UnwindDecision> decisions, List<SaleOrder> orders) {}

  public Night of(List<UnwindCase> cases) {
    List<HedgeValuation> held =
        cases.stream().flatMap(hedged -> hedged.hedges().stream()).toList();
    Fractions fractions = Fractions.NONE;
    while (true) {
      Fractions known = fractions;
      List<UnwindDecision> decisions =
          cases.stream().map(hedged -> rules.decide(hedged, known)).toList();
      List<SaleOrder> sales = orders.of(decisions, held);
      Set<Fractions.Key> unsold = unsold(decisions, sales);
      if (unsold.isEmpty()) {
        return new Night(decisions, sales);
      }
      fractions = fractions.after(unsold);
    }
  }

  /** An orphan has no other rule to pass on to. */
  private static Set<Fractions.Key> unsold(List<UnwindDecision> decisions, List<SaleOrder> sales) {
    Set<Fractions.Key> unsold = new TreeSet<>();
    for (UnwindDecision decision : decisions) {
      boolean sells = sales.stream()
          .filter(sale -> sale.decision().equals(decision))
          .anyMatch(sale -> sale.units() > DUST);
      if (decision.action() == Action.SELL && !decision.rule().equals("U1") && !sells) {
        decision
            .sales()
            .forEach(sale -> unsold.add(new Fractions.Key(
                decision.condorId(), decision.rule(), sale.hedge().lot().layer())));
      }
    }
    return unsold;
  }
}
