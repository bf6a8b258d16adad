package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.instrument.LimitPrices;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns unwind decisions into orders. Shares of one leg held for several condors are summed and
 * rounded down; the fraction left goes with the next sale of that leg.
 */
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

  public List<SaleOrder> of(List<UnwindDecision> decisions) {
    List<SaleOrder> orders = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (UnwindDecision decision : decisions) {
      for (Sale sale : decision.sales()) {
        HedgeLot lot = sale.hedge().lot();
        double together = lot.shared() ? sharedUnits(decisions, lot.symbol()) : sale.units();
        int whole = (int) StrictMath.floor(together + ROUNDING);
        double units = sale.units() * whole / together;
        int contracts = !lot.shared() || shown.add(lot.symbol()) ? whole : 0;
        orders.add(order(decision, sale, units, contracts));
      }
    }
    return orders;
  }

  private static double sharedUnits(List<UnwindDecision> decisions, String symbol) {
    return decisions.stream()
        .flatMap(decision -> decision.sales().stream())
        .filter(
            sale -> sale.hedge().lot().shared() && sale.hedge().lot().symbol().equals(symbol))
        .mapToDouble(Sale::units)
        .sum();
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
    Figure limit = limit(hedge, step);
    Optional<HedgeOrder> order = limit instanceof Figure.Known price && units > ROUNDING
        ? Optional.of(new HedgeOrder(
            Action.SELL,
            decision.rule(),
            lot.condorId(),
            lot.shared(),
            lot.symbol(),
            lot.layer(),
            units,
            price.value(),
            step,
            earlier.map(HedgeOrder::since).orElse(session),
            lot.stateAtEntry().orElse(DeltaState.SAFE),
            0))
        : Optional.empty();
    return new SaleOrder(decision, hedge, units, contracts, limit, order);
  }

  private Figure limit(HedgeValuation hedge, int step) {
    if (hedge.instrument() instanceof VixFuture future) {
      return hedge
          .mark()
          .map(level -> limits.sell(future.size(), level, hedge.day(), step).price());
    }
    OptionSeries series = (OptionSeries) hedge.instrument();
    return hedge
        .option()
        .map(option -> limits.sellOption(option, series, hedge.day(), step))
        .orElse(Figure.missing("UNPRICED"));
  }
}
