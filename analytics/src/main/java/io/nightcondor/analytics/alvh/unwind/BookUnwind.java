package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.RuleLine;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TraceLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The book's own U2 (DOMAIN E6, E13), after the rules of every condor: what is left of the hedges
 * tonight must not make the book net long vol, or in BROKEN not longer than its limit.
 */
public final class BookUnwind {

  private final UnwindMarket market;

  public BookUnwind(UnwindMarket market) {
    this.market = market;
  }

  /**
   * @param decisions of the condors
   * @param orders that they come to
   * @param hedges not yet settled, without the orphans that BROKEN lets stay
   * @param condorsPnl the condors' part of the book's NVc under the stress, USD; missing if one is
   *     unpriced
   */
  public UnwindDecision decide(
      List<UnwindDecision> decisions,
      List<SaleOrder> orders,
      List<HedgeValuation> hedges,
      Figure condorsPnl) {
    List<Sale> left = left(orders, hedges);
    Figure pnl = left.stream()
        .map(held -> held.hedge().unitGainHigh().map(gain -> gain * held.units()))
        .reduce(condorsPnl, Figure::plus);
    double move = Math.max(1, market.vixMove());
    double limit = market.regime().exposureLimit();
    RuleLine line = RuleLine.seed(
            "U2", "the book's NVc after tonight's other sales, hedges at HIGH")
        .with("NVc", pnl.map(amount -> amount / move), "USD per VIX point", "calibration stress")
        .against("at most %s".formatted(Say.usd(limit)));
    if (!(pnl instanceof Figure.Known known) || known.value() <= limit * move || left.isEmpty()) {
      String outcome = pnl instanceof Figure.Known ? "false" : "unknown: nothing is trimmed";
      return held(line.says(outcome));
    }
    List<Sale> sales =
        BookTrim.sales(known.value() - limit * move, trimmable(decisions, orders, hedges));
    if (sales.isEmpty()) {
      return held(line.says("true, but no hedge gains in the stress: nothing to trim"));
    }
    return new UnwindDecision(
        "",
        Action.SELL,
        "U2",
        Optional.empty(),
        sales,
        "Over-hedged: the book with its hedges gains %s for each VIX point in the fall, above %s; the newest layers are trimmed."
            .formatted(Say.usd(pnl.map(amount -> amount / move)), Say.usd(limit)),
        List.of(line.says(true)),
        "Condors that lose more in the joint fall.");
  }

  /**
   * What it may trim: what the condors' sales leave, without what waits for a person.
   *
   * @param decisions of the condors
   * @param orders that they come to
   */
  public List<Sale> trimmable(
      List<UnwindDecision> decisions, List<SaleOrder> orders, List<HedgeValuation> hedges) {
    Set<String> escalated = decisions.stream()
        .filter(decision -> decision.action() == Action.ESCALATE)
        .map(UnwindDecision::condorId)
        .collect(Collectors.toSet());
    return left(orders, hedges).stream()
        .filter(held -> !escalated.contains(held.hedge().lot().condorId()))
        .toList();
  }

  private static List<Sale> left(List<SaleOrder> orders, List<HedgeValuation> hedges) {
    Map<HedgeValuation, Double> going = orders.stream()
        .collect(
            Collectors.groupingBy(SaleOrder::hedge, Collectors.summingDouble(SaleOrder::units)));
    return hedges.stream()
        .map(hedge -> new Sale(hedge, hedge.lot().units() - going.getOrDefault(hedge, 0.0)))
        .filter(held -> held.units() != 0)
        .toList();
  }

  private static UnwindDecision held(TraceLine trace) {
    return new UnwindDecision(
        "",
        Action.HOLD,
        "",
        Optional.empty(),
        List.of(),
        "The book as a whole is not over-hedged.",
        List.of(trace),
        "Condors that lose less in the joint fall, or more hedges.");
  }
}
