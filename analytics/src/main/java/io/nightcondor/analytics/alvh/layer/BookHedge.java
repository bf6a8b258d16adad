package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.alvh.instrument.LimitPrices;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.risk.BetaCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sizes the layers of all condors of a book together: the book's limits and one rounding. */
public final class BookHedge {

  private final Policy policy;

  public BookHedge(Policy policy) {
    this.policy = policy;
  }

  /**
   * @param plans one for each living condor
   * @param equity of the book, USD
   * @param charges hedge premium of the last 365 days
   * @param hedges all that the book holds, orphans included
   */
  public List<LayerOutcome> size(
      List<LayerPlan> plans,
      double equity,
      List<PremiumCharge> charges,
      List<HedgeValuation> hedges) {
    double spent = charges.stream().mapToDouble(PremiumCharge::amount).sum();
    double premiumRoom = policy.number(PolicyKey.PREMIUM_OF_EQUITY) * equity - spent;
    double condors = CoordinatedExposure.knownBookPnl(
        plans.stream().map(LayerPlan::condorPnl).toList());
    double netVegaRoom = HedgeValuation.gain(hedges, BetaCase.HIGH) instanceof Figure.Known gain
        ? -condors - gain.value()
        : 0;
    List<SizingRequest> requests =
        plans.stream().flatMap(plan -> plan.request().stream()).toList();
    Map<String, Allotment> allotments = new HashMap<>();
    new BookAllotment(premiumRoom, netVegaRoom)
        .allot(requests)
        .forEach(allotment -> allotments.put(allotment.condorId(), allotment));
    LimitPrices limits = new LimitPrices(policy);
    return plans.stream()
        .map(plan -> LayerOutcome.of(
            plan, Optional.ofNullable(allotments.get(plan.layerCase().condorId())), limits))
        .toList();
  }
}
