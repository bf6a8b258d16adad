package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.CoordinatedExposure;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.alvh.RegimeView;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.risk.BetaCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sizes the layers of all condors of a book together: the book's limits and one rounding. */
public final class BookHedge {

  private final Policy policy;
  private final HedgeCandidates candidates;
  private final RegimeView regime;
  private final double vixMove;

  /** @param vixMove of the calibration stress, VIX points */
  public BookHedge(Policy policy, HedgeCandidates candidates, RegimeView regime, double vixMove) {
    this.policy = policy;
    this.candidates = candidates;
    this.regime = regime;
    this.vixMove = vixMove;
  }

  /**
   * @param plans one for each living condor
   * @param equity of the book, USD
   * @param charges hedge premium of the last 365 days
   * @param hedges all that the book holds; in BROKEN without the orphans that may stay
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
    double allowed = regime.exposureLimit() * Math.max(1, vixMove);
    double netVegaRoom = HedgeValuation.gain(hedges, BetaCase.HIGH) instanceof Figure.Known gain
        ? allowed - condors - gain.value()
        : 0;
    List<SizingRequest> requests =
        plans.stream().flatMap(plan -> plan.request().stream()).toList();
    Map<String, Allotment> allotments = new HashMap<>();
    new BookAllotment(premiumRoom, netVegaRoom, regime.isStressed())
        .allot(requests)
        .forEach(allotment -> allotments.put(allotment.condorId(), allotment));
    Map<String, List<LayerPlan>> bySymbol = plans.stream()
        .filter(plan -> allotments.containsKey(plan.layerCase().condorId()))
        .collect(Collectors.groupingBy(
            plan -> plan.request().orElseThrow().symbol(), TreeMap::new, Collectors.toList()));
    Map<String, LayerOutcome> outcomes = new HashMap<>();
    bySymbol.values().stream()
        .flatMap(together -> new LayerOrders(
                candidates,
                together,
                given(together, allotments),
                isStandardFree(together.get(0), bySymbol.keySet()))
            .outcomes().stream())
        .forEach(outcome -> outcomes.put(outcome.plan().layerCase().condorId(), outcome));
    return plans.stream()
        .map(plan -> Optional.ofNullable(outcomes.get(plan.layerCase().condorId()))
            .orElseGet(() -> LayerOutcome.without(plan)))
        .toList();
  }

  private boolean isStandardFree(LayerPlan plan, Set<String> ordered) {
    HedgeCandidate unit = plan.candidate().orElseThrow();
    return unit.unit().kind() != HedgeUnit.Kind.VXM
        || !ordered.contains(candidates.sized(unit, VixFuture.Size.VX).symbol());
  }

  private static List<Allotment> given(List<LayerPlan> plans, Map<String, Allotment> allotments) {
    return plans.stream()
        .flatMap(plan -> Optional.ofNullable(allotments.get(plan.layerCase().condorId())).stream())
        .toList();
  }
}
