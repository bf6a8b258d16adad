package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.layer.Allotment;
import io.nightcondor.analytics.alvh.layer.LayerOutcome;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Summary.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a person should do tonight, most urgent first: look, sell, buy, weigh. */
final class Decisions {

  private final HedgeNight hedge;
  private final List<CondorNight> condors;

  Decisions(HedgeNight hedge, List<CondorNight> condors) {
    this.hedge = hedge;
    this.condors = condors;
  }

  List<Decision> list() {
    List<Decision> decisions = new ArrayList<>();
    hedge.unwinds().stream()
        .filter(decision -> decision.action() != UnwindDecision.Action.HOLD)
        .filter(decision -> decision.sales().isEmpty())
        .map(decision -> new Decision(
            "Look at the hedge of " + name(decision.condorId()),
            decision.reason(),
            decision.rule(),
            decision.condorId()))
        .forEach(decisions::add);
    hedge.sales().stream()
        .filter(sale -> sale.contracts() > 0)
        .map(Decisions::sale)
        .forEach(decisions::add);
    decisions.addAll(buys());
    condors.stream()
        .filter(CondorNight::isLiving)
        .filter(condor -> condor.call().delta().compareTo(DeltaState.TESTED) >= 0)
        .map(Decisions::callSide)
        .forEach(decisions::add);
    return decisions;
  }

  private static Decision sale(SaleOrder sale) {
    String price = sale.limit() instanceof Figure.Known limit
        ? "at %s, good for the day".formatted(Say.two(limit.value()))
        : "at a price that a person sets: the leg has no mark";
    return new Decision(
        "Sell %s %s %s".formatted(sale.contracts(), sale.hedge().lot().symbol(), price),
        sale.decision().reason(),
        sale.decision().rule(),
        sale.hedge().lot().shared() ? "" : sale.decision().condorId());
  }

  /** Shares of one order for several condors are one decision of the book. */
  private List<Decision> buys() {
    List<Decision> decisions = new ArrayList<>();
    Map<String, Double> sharedUnits = new TreeMap<>();
    Map<String, HedgeOrder> sharedOrders = new TreeMap<>();
    for (LayerOutcome layer : hedge.layers()) {
      for (HedgeOrder order : layer.orders()) {
        if (order.shared()) {
          String key = "%s %s".formatted(order.symbol(), order.step());
          sharedUnits.merge(key, order.units(), Double::sum);
          sharedOrders.putIfAbsent(key, order);
        } else {
          decisions.add(buy(order, order.units(), reason(layer), order.condorId()));
        }
      }
    }
    sharedOrders.forEach((key, order) -> decisions.add(buy(
        order,
        sharedUnits.getOrDefault(key, 0.0),
        "Several condors share this order; leave the condor id of its fill empty and the shares are kept.",
        "")));
    return decisions;
  }

  private static Decision buy(HedgeOrder order, double units, String reason, String condorId) {
    return new Decision(
        "Buy %s %s at %s, good for the day"
            .formatted(Say.units(units), order.symbol(), Say.two(order.limit())),
        reason,
        order.rule(),
        condorId);
  }

  private static String reason(LayerOutcome layer) {
    String binding =
        layer.allotment().map(Allotment::binding).map(limit -> limit.words()).orElse("");
    return "Put side of %s: short |delta| %s, residual stress loss %s, target %s of stress gain; what limits the size is %s."
        .formatted(
            layer.plan().layerCase().condorId(),
            Say.two(layer.plan().layerCase().condor().put().shortDelta()),
            Say.usd(layer.plan().residualLoss()),
            Say.usd(layer.plan().target()),
            binding);
  }

  private static Decision callSide(CondorNight condor) {
    return new Decision(
        "Weigh closing or rolling the call side of " + condor.id(),
        "The call side is %s (|delta| %s); no VIX hedge helps there."
            .formatted(condor.call().delta(), Say.two(condor.valuation().call().shortDelta())),
        "E12",
        condor.id());
  }

  private static String name(String condorId) {
    return condorId.isEmpty() ? "no named condor" : condorId;
  }
}
