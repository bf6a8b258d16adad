package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.layer.Allotment;
import io.nightcondor.analytics.alvh.layer.LayerCase;
import io.nightcondor.analytics.alvh.layer.LayerOutcome;
import io.nightcondor.analytics.alvh.unwind.SaleOrder;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Summary.Decision;
import io.nightcondor.analytics.ranking.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a person should do tonight, most urgent first: look, sell, buy, weigh. */
final class Decisions {

  private final HedgeNight hedge;
  private final List<CondorNight> condors;
  private final RankingView ranking;

  Decisions(HedgeNight hedge, List<CondorNight> condors, RankingView ranking) {
    this.hedge = hedge;
    this.condors = condors;
    this.ranking = ranking;
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
    SaleGroup.of(hedge.sales()).stream().map(this::sale).forEach(decisions::add);
    hedge.rungSales().stream()
        .map(order -> new Decision(
            "Sell %s %s at %s, good for the day"
                .formatted(Say.units(order.units()), order.symbol(), Say.two(order.limit())),
            "The programme of this book rolls or closes a rung.",
            order.rule(),
            ""))
        .forEach(decisions::add);
    decisions.addAll(buys());
    condors.stream()
        .filter(CondorNight::isLiving)
        .filter(condor -> condor.call().delta().compareTo(DeltaState.TESTED) >= 0)
        .map(this::callSide)
        .forEach(decisions::add);
    return decisions;
  }

  private Decision sale(SaleGroup group) {
    SaleOrder sale = group.first();
    String price = sale.limit() instanceof Figure.Known limit
        ? "at %s, good for the day".formatted(Say.two(limit.value()))
        : "at a price that a person sets: the leg has no mark";
    return new Decision(
        "Sell %s %s %s".formatted(group.contracts(), sale.hedge().lot().symbol(), price),
        sale.decision().reason()
            + ranking.beside(sale.decision().condorId(), Side.PUT, Action.UNWIND),
        sale.decision().rule(),
        sale.hedge().lot().shared() ? "" : sale.decision().condorId());
  }

  /** Shares of one order for several condors are one decision of the book. */
  private List<Decision> buys() {
    List<Decision> decisions = new ArrayList<>();
    Map<String, Double> sharedUnits = new TreeMap<>();
    Map<String, HedgeOrder> sharedOrders = new TreeMap<>();
    Map<String, List<String>> sharers = new TreeMap<>();
    for (LayerOutcome layer : hedge.layers()) {
      for (HedgeOrder order : layer.orders()) {
        if (order.shared()) {
          String key = "%s %s".formatted(order.symbol(), order.step());
          sharedUnits.merge(key, order.units(), Double::sum);
          sharedOrders.putIfAbsent(key, order);
          sharers.computeIfAbsent(key, unused -> new ArrayList<>()).add(order.condorId());
        } else {
          decisions.add(buy(
              order,
              order.units(),
              reason(layer) + ranking.beside(order.condorId(), Side.PUT, Action.HEDGE),
              order.condorId()));
        }
      }
    }
    sharedOrders.forEach((key, order) -> decisions.add(buy(
        order,
        sharedUnits.getOrDefault(key, 0.0),
        "Several condors share this order; leave the condor id of its fill empty and the shares are kept."
            + ranking.ofShared(sharers.getOrDefault(key, List.of())),
        "")));
    hedge.beside().stream()
        .map(order -> buy(order, order.units(), besideReason(order), order.condorId()))
        .forEach(decisions::add);
    return decisions;
  }

  private static String besideReason(HedgeOrder order) {
    return order.rule().equals("E8")
        ? "The orphan's future is near its settlement and the regime is BROKEN: it is rolled to the next month."
        : "The programme of this book is always on: a rung is bought whatever is tested.";
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
    return "Put side of %s: short |delta| %s, residual stress loss of that side %s, target %s of stress gain; what limits the size is %s.%s"
        .formatted(
            layer.plan().layerCase().condorId(),
            Say.two(layer.plan().layerCase().condor().put().shortDelta()),
            Say.usd(layer.plan().losses().largest()),
            Say.usd(layer.plan().target()),
            binding,
            nights(layer));
  }

  /** In a stressed market a layer is bought on two nights (DOMAIN E7). */
  private static String nights(LayerOutcome layer) {
    double later = layer.allotment().map(Allotment::deferred).orElse(0.0);
    if (later > 0) {
      return " As the market is stressed, this is the first half; the other %s come on the next night."
          .formatted(Say.units(later));
    }
    LayerCase layerCase = layer.plan().layerCase();
    boolean second =
        layerCase.pending().stream().anyMatch(order -> order.step() == HedgeOrder.NOT_PLACED);
    return second
        ? " This is the second half: %s are held."
            .formatted(Say.units(layerCase.held().stream()
                .mapToDouble(held -> held.lot().units())
                .sum()))
        : "";
  }

  private Decision callSide(CondorNight condor) {
    return new Decision(
        "Weigh closing or rolling the call side of " + condor.id(),
        "The call side is %s (|delta| %s); no VIX hedge helps there."
                .formatted(
                    condor.call().delta(), Say.two(condor.valuation().call().shortDelta()))
            + ranking.best(condor.id(), Side.CALL),
        "E12",
        condor.id());
  }

  private static String name(String condorId) {
    return condorId.isEmpty() ? "no named condor" : condorId;
  }
}
