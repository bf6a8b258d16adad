package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.Policy;
import io.nightcondor.analytics.alvh.PolicyKey;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.condor.CashFlow;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.Xirr;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the account earned on a condor and the hedges held for it, if both were closed at tonight's
 * marks (DOMAIN D2): margin or premium goes out when opened and comes back with the profit tonight.
 * Hedges that were sold before tonight are not in it. A date that no file says leaves it missing.
 *
 * @param irr money-weighted return, a fraction per year; missing under 30 days
 * @param simple profit over the most that was tied up, times 365 over days; a fraction per year
 */
record AccountReturn(Figure irr, Figure simple) {

  private static final double DAYS_A_YEAR = 365;
  private static final int SHORTEST_TO_COMPOUND = 30;

  static AccountReturn of(
      CondorValuation valuation, List<HedgeValuation> hedges, Policy policy, LocalDate session) {
    IronCondor condor = valuation.condor();
    Figure profit = hedges.stream().map(HedgeValuation::pnl).reduce(valuation.pnl(), Figure::plus);
    if (!(profit instanceof Figure.Known known)) {
      return new AccountReturn(profit, profit);
    }
    Optional<LocalDate> opened = condor.tradeDate();
    if (opened.isEmpty()
        || hedges.stream().anyMatch(hedge -> hedge.lot().entryDate().isEmpty())) {
      return missing("UNKNOWN_COST");
    }
    List<CashFlow> flows = new ArrayList<>();
    flows.add(new CashFlow(opened.get(), -margin(condor)));
    for (HedgeValuation hedge : hedges) {
      flows.add(new CashFlow(hedge.lot().entryDate().orElseThrow(), -tiedUp(hedge, policy)));
    }
    double invested = -flows.stream().mapToDouble(CashFlow::amount).sum();
    LocalDate start =
        flows.stream().map(CashFlow::date).min(LocalDate::compareTo).orElseThrow();
    long days = ChronoUnit.DAYS.between(start, session);
    if (days < 1) {
      return missing("OPENED_TONIGHT");
    }
    flows.add(new CashFlow(session, invested + known.value()));
    Figure irr = days < SHORTEST_TO_COMPOUND ? Figure.missing("UNDER_30_DAYS") : Xirr.of(flows);
    return new AccountReturn(irr, Figure.of(known.value() / invested * DAYS_A_YEAR / days));
  }

  private static AccountReturn missing(String reason) {
    return new AccountReturn(Figure.missing(reason), Figure.missing(reason));
  }

  /** Width in cash; both widths where they differ, the conservative reading of DOMAIN D5. */
  private static double margin(IronCondor condor) {
    double width = condor.putWidth() == condor.callWidth()
        ? condor.putWidth()
        : condor.putWidth() + condor.callWidth();
    return width * Root.MULTIPLIER * condor.contracts();
  }

  /** Initial margin of a future, premium of an option; USD. */
  private static double tiedUp(HedgeValuation hedge, Policy policy) {
    double units = Math.abs(hedge.lot().units());
    if (hedge.instrument() instanceof VixFuture future) {
      double ofOneVx = policy.number(PolicyKey.MARGIN_VX);
      return ofOneVx * future.multiplier() / VixFuture.Size.VX.multiplier() * units;
    }
    // an unknown cost has left the profit missing before this is asked
    return hedge.lot().entryPrice().orElseThrow() * hedge.instrument().multiplier() * units;
  }
}
