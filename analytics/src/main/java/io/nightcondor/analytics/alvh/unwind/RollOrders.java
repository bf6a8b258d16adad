package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Action;
import io.nightcondor.analytics.pack.DeltaState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The purchases of a roll (DOMAIN E8): for every unit sold one of the next monthly expiry. */
public final class RollOrders {

  private static final int FIRST_STEP = 0;

  private final RollTargets targets;
  private final LocalDate session;

  public RollOrders(RollTargets targets, LocalDate session) {
    this.targets = targets;
    this.session = session;
  }

  /** @param sales of the night; those of other decisions buy nothing */
  public List<HedgeOrder> of(List<SaleOrder> sales) {
    return sales.stream()
        .filter(sale -> sale.decision().action() == Action.ROLL)
        .flatMap(sale -> sale.order().flatMap(sold -> order(sale, sold)).stream())
        .toList();
  }

  private Optional<HedgeOrder> order(SaleOrder sale, HedgeOrder sold) {
    return targets
        .of(sale.hedge())
        .map(unit -> new HedgeOrder(
            HedgeOrder.Action.BUY,
            "E8",
            sold.condorId(),
            sold.shared(),
            unit.symbol(),
            sold.layer(),
            sold.units(),
            unit.limit().price(),
            unit.limit().source(),
            FIRST_STEP,
            session,
            sale.hedge().lot().stateAtEntry().orElse(DeltaState.SAFE),
            unit.charge(),
            Optional.empty()));
  }
}
