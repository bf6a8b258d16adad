package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.condor.CashFlow;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.FlowReturn;
import io.nightcondor.analytics.margin.MarginRules;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the account earned on condors and the hedges held for them, if all were closed at tonight's
 * marks (DOMAIN D2): margin or premium goes out when opened and comes back with the profit tonight.
 * Hedges that were sold before tonight are not in it. A date that no file says leaves it missing.
 *
 * @param irr money-weighted return, a fraction per year; missing under 30 days
 * @param simple profit over the most that was tied up, times 365 over days; a fraction per year
 */
record AccountReturn(Figure irr, Figure simple) {

  static AccountReturn of(
      List<CondorValuation> condors,
      List<HedgeValuation> hedges,
      Policy policy,
      LocalDate session) {
    Figure profit = Stream.concat(
            condors.stream().map(CondorValuation::pnl), hedges.stream().map(HedgeValuation::pnl))
        .reduce(Figure.of(0), Figure::plus);
    if (!(profit instanceof Figure.Known known)) {
      return new AccountReturn(profit, profit);
    }
    if (condors.isEmpty() && hedges.isEmpty()) {
      return missing("NOTHING_HELD");
    }
    boolean dated =
        condors.stream().allMatch(valuation -> valuation.condor().tradeDate().isPresent())
            && hedges.stream().allMatch(hedge -> hedge.lot().entryDate().isPresent());
    if (!dated) {
      return missing(CondorValuation.UNKNOWN_COST);
    }
    MarginRules rules = policy.marginRules();
    List<CashFlow> flows = new ArrayList<>();
    for (CondorValuation valuation : condors) {
      IronCondor condor = valuation.condor();
      flows.add(new CashFlow(condor.tradeDate().orElseThrow(), -rules.wings(condor)));
    }
    for (HedgeValuation hedge : hedges) {
      flows.add(new CashFlow(hedge.lot().entryDate().orElseThrow(), -tiedUp(hedge, rules)));
    }
    double invested = -flows.stream().mapToDouble(CashFlow::amount).sum();
    flows.add(new CashFlow(session, invested + known.value()));
    FlowReturn returns = FlowReturn.of(flows, known.value());
    return new AccountReturn(returns.irr(), returns.simple());
  }

  /** The money-weighted form, or the simple one where it is too short to compound. */
  Figure shown() {
    return irr instanceof Figure.Known ? irr : simple;
  }

  private static AccountReturn missing(String reason) {
    return new AccountReturn(Figure.missing(reason), Figure.missing(reason));
  }

  /** Initial margin of a future, premium of an option; USD. */
  private static double tiedUp(HedgeValuation hedge, MarginRules rules) {
    double units = Math.abs(hedge.lot().units());
    if (hedge.instrument() instanceof VixFuture future) {
      return rules.future(future, units);
    }
    // an unknown cost has left the profit missing before this is asked
    return hedge.lot().entryPrice().orElseThrow() * hedge.instrument().multiplier() * units;
  }
}
