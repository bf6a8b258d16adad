package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.instrument.LimitPrices;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Turns unwind decisions into orders, in whole contracts of each leg ({@link SaleShares}). */
public final class SaleOrders {

  private static final double ROUNDING = 1e-9;

  private final LimitPrices limits;
  private final LocalDate session;
  private final List<HedgeOrder> open;

  /** @param open orders of earlier nights that the file does not show as filled */
  public SaleOrders(Policy policy, LocalDate session, List<HedgeOrder> open) {
    this.limits = new LimitPrices(policy);
    this.session = session;
    this.open = List.copyOf(open);
  }

  /**
   * Of the rules of the condors.
   *
   * @param held what is held
   */
  public List<SaleOrder> of(List<UnwindDecision> decisions, List<HedgeValuation> held) {
    return orders(
        new SaleShares(
            held.stream().map(lot -> new Sale(lot, lot.lot().units())).toList(),
            (decision, lot) -> lot.lot().condorId().equals(decision.condorId())),
        decisions);
  }

  /**
   * Of the book's own U2, rounded by itself after the sales of the condors.
   *
   * @param left what it may trim, without what goes for the condors
   */
  public List<SaleOrder> ofBook(UnwindDecision decision, List<Sale> left) {
    return orders(new SaleShares(left, (any, lot) -> true), List.of(decision));
  }

  private List<SaleOrder> orders(SaleShares shares, List<UnwindDecision> decisions) {
    return shares.of(decisions).stream()
        .map(
            share -> order(share.decision(), share.sale(), share.sale().units(), share.contracts()))
        .toList();
  }

  private SaleOrder order(UnwindDecision decision, Sale sale, double units, int contracts) {
    HedgeValuation hedge = sale.hedge();
    HedgeLot lot = hedge.lot();
    Optional<HedgeOrder> earlier = open.stream()
        .filter(order -> order.action() == Action.SELL
            && order.condorId().equals(lot.condorId())
            && order.symbol().equals(lot.symbol())
            && order.layer() == lot.layer())
        .findFirst();
    int step = earlier.map(order -> order.step() + 1).orElse(0);
    Optional<LimitPrices.Limit> limit = limit(hedge, step);
    Optional<HedgeOrder> order = limit
        .filter(price -> units > ROUNDING)
        .map(price -> new HedgeOrder(
            Action.SELL,
            decision.rule(),
            lot.condorId(),
            lot.shared(),
            lot.symbol(),
            lot.layer(),
            units,
            price.price(),
            price.source(),
            step,
            earlier.map(HedgeOrder::since).orElse(session),
            lot.stateAtEntry().orElse(DeltaState.SAFE),
            0,
            decision.threshold()));
    return new SaleOrder(
        decision,
        hedge,
        units,
        contracts,
        limit.<Figure>map(price -> Figure.of(price.price())).orElseGet(() -> unpriced(hedge)),
        limit.map(LimitPrices.Limit::source).orElse(""),
        order);
  }

  private static Figure unpriced(HedgeValuation hedge) {
    return hedge.mark() instanceof Figure.Missing missing ? missing : Figure.missing("UNPRICED");
  }

  /** Empty if the leg has no mark. */
  private Optional<LimitPrices.Limit> limit(HedgeValuation hedge, int step) {
    if (!(hedge.mark() instanceof Figure.Known mark)) {
      return Optional.empty();
    }
    if (hedge.instrument() instanceof VixFuture future) {
      return Optional.of(limits.sell(future.size(), mark.value(), hedge.day(), step));
    }
    return hedge.option().map(option -> limits.sellOption(option, mark.value(), hedge.day(), step));
  }
}
